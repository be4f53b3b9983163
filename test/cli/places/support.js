/** `aidant places` run in a folder of its own, and the samples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../support.js';

const { places } = await import('../../../dist/cli/places/command.js');

export const sample = (name) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');

/** A table by its rows, in the way of LaMednum 1. */
export const table = (head, ...rows) => [head, ...rows].join('\n') + '\n';

/** Runs `work` with the command in a folder with these files. */
export function inFolder(files, work) {
  return inProject(files, async ({ folder, read, write }) => {
    const run = async (...args) => {
      const before = process.cwd();
      const told = { out: '', err: '' };
      process.chdir(folder);
      try {
        const terminal = {
          out: (text) => (told.out += text),
          err: (text) => (told.err += text),
          colours: false,
        };
        return { code: await places(args, terminal), ...told };
      } finally {
        process.chdir(before);
      }
    };
    return work({ run, read, write, folder });
  });
}

/** The places that a file of that content gives, without a mistake. */
export async function imported(name, content, ...args) {
  return inFolder({ [name]: content }, async ({ run }) => {
    const { code, out, err } = await run('import', name, ...args);
    return { code, err, places: out === '' ? [] : JSON.parse(out).places };
  });
}
