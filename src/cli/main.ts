#!/usr/bin/env node
/** The command `aidant`. Each of its commands is loaded when it is asked for. */
import type { Terminal } from './terminal.js';

const COMMANDS: Readonly<
  Record<string, () => Promise<(args: readonly string[], terminal: Terminal) => Promise<number>>>
> = {
  check: async () => (await import('./check/command.js')).check,
  places: async () => (await import('./places/command.js')).places,
};

const HELP = `Usage: aidant <command>

  check    Lints simple texts, glossaries, procedures and pages.
  places   Makes a file of places, and of postcodes, from open lists.

"aidant <command> --help" says more.
`;

async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  };
  if (command) return command(rest, terminal);
  if (['--version', '-v'].includes(name)) {
    const { VERSION } = await import('../version.js');
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  if (['', '--help', '-h', 'help'].includes(name)) {
    terminal.out(HELP);
    return name === '' ? 2 : 0;
  }
  terminal.err(`There is no command "${name}".\n\n${HELP}`);
  return 2;
}

// Whoever reads through `head` has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Not `process.exit`: what is still on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2));
