/**
 * The worker of `aidant/voice-pico`: speaks with SVOX Pico (Apache-2.0, `@echogarden/svoxpico-wasm`) for devices
 * that have no voice of their own. `svoxpico.wasm` lies beside this file; the files of the voices come from the
 * site. WebAssembly is compiled here and nowhere else: only this file's own response needs `'wasm-unsafe-eval'`.
 */
import createPico, { type PicoModule } from '@echogarden/svoxpico-wasm';
import { PicoVoice, SAMPLE_RATE } from './pico.js';
import { serveVoices, type WorkerScope } from './serve.js';

const scope = globalThis as unknown as WorkerScope & {
  readonly location: { readonly href: string };
};
let pico: Promise<PicoModule> | undefined;

/** Only from this worker's own origin: no third party learns who needs a voice. */
async function bytesOf(address: string): Promise<ArrayBuffer> {
  const url = new URL(address, scope.location.href);
  if (url.origin !== new URL(scope.location.href).origin) {
    throw new Error(`Put ${url.href} on this site: a voice is fetched from nowhere else.`);
  }
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) {
    throw new Error(`${url.href} could not be read (${response.status}). Put the file there.`);
  }
  return response.arrayBuffer();
}

async function startPico(): Promise<PicoModule> {
  const wasmBinary = await bytesOf('svoxpico.wasm');
  try {
    // What Pico prints about itself helps nobody here.
    return await createPico({ wasmBinary, print: () => undefined, printErr: () => undefined });
  } catch (error) {
    throw new Error(
      `WebAssembly could not start: serve the worker's file with "script-src 'self' 'wasm-unsafe-eval'". (${String(error)})`,
      { cause: error },
    );
  }
}

// Imported in a page by mistake, or on a server, it does nothing.
if (typeof document === 'undefined' && typeof scope.addEventListener === 'function') {
  serveVoices(scope, async (lang, files) => {
    const [data, engine] = await Promise.all([
      Promise.all(files.map(bytesOf)),
      (pico ??= startPico().catch((error: unknown) => {
        pico = undefined;
        throw error;
      })),
    ]);
    const voice = new PicoVoice(
      engine,
      data.map((bytes) => new Uint8Array(bytes)),
      lang,
    );
    return { sampleRate: SAMPLE_RATE, say: (text, speed) => voice.say(text, speed) };
  });
}
