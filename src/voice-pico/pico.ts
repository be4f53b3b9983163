import type { PicoModule } from '@echogarden/svoxpico-wasm';

/** Pico speaks in 16-bit samples, one channel. */
export const SAMPLE_RATE = 16_000;

/** Memory that Pico asks for itself; its own tools give it as much. */
const MEMORY_BYTES = 2_500_000;
/** The longest text that Pico gives back: `PICO_RETSTRINGSIZE` of its `picodefs.h`. */
const NAME_BYTES = 200;
const BUFFER_BYTES = 4096;

/** Answers of `pico_getData`. */
const STEP_IDLE = 200;
const STEP_BUSY = 201;
/** `PICO_RESET_SOFT`: forget the text, keep the voice. */
const RESET_SOFT = 0x10;

/** Pico's own words for speed, in percent; it takes no more than this. */
const SLOWEST = 20;
const FASTEST = 500;

/**
 * One voice of SVOX Pico: the two files of a language (`…_ta.bin` for the text, `…_sg.bin` for the sound) and the
 * engine that speaks with them. The engine is a C library, so memory is asked for and numbers are addresses.
 *
 * @see https://github.com/naggety/picotts
 */
export class PicoVoice {
  readonly #pico: PicoModule;
  readonly #engine: number;

  /** @throws Error in plain words, when the files are not those of a voice. */
  constructor(pico: PicoModule, files: readonly Uint8Array[], name: string) {
    this.#pico = pico;
    const memory = pico._malloc(MEMORY_BYTES);
    try {
      this.#engine = this.#start(memory, files, name);
    } catch (error) {
      pico._free(memory);
      throw error;
    }
  }

  /** The sound of a text, from -1 to 1. @param speed 1 is the voice's own. */
  say(text: string, speed: number): Float32Array<ArrayBuffer> {
    const pico = this.#pico;
    const level = Math.round(Math.min(FASTEST, Math.max(SLOWEST, speed * 100)));
    // Pico reads such tags; the text itself must not look like one.
    const marked = `<speed level="${level}">${text.replace(/[<>&]/g, ' ')}</speed>`;
    // The zero at its end tells Pico that nothing follows.
    const bytes = new TextEncoder().encode(`${marked}\0`);
    const input = pico._malloc(bytes.length);
    const buffer = pico._malloc(BUFFER_BYTES);
    const out = pico._malloc(8);
    try {
      pico.HEAPU8.set(bytes, input);
      return this.#collect(input, bytes.length, buffer, out);
    } finally {
      for (const address of [input, buffer, out]) pico._free(address);
    }
  }

  #start(memory: number, files: readonly Uint8Array[], name: string): number {
    const pico = this.#pico;
    const system = this.#made((out) => pico._pico_initialize(memory, MEMORY_BYTES, out));
    const voice = this.#text(name);
    this.#check(pico._pico_createVoiceDefinition(system, voice), system);
    const resourceName = pico._malloc(NAME_BYTES);
    files.forEach((bytes, index) => {
      const path = `/${name}-${index}.bin`;
      pico.FS.writeFile(path, bytes);
      const where = this.#text(path);
      try {
        const resource = this.#made((out) => pico._pico_loadResource(system, where, out), system);
        this.#check(pico._pico_getResourceName(system, resource, resourceName), system);
        this.#check(pico._pico_addResourceToVoiceDefinition(system, voice, resourceName), system);
      } finally {
        // Pico has read it into its own memory.
        pico._free(where);
        pico.FS.unlink(path);
      }
    });
    const engine = this.#made((out) => pico._pico_newEngine(system, voice, out), system);
    pico._free(resourceName);
    pico._free(voice);
    return engine;
  }

  #collect(input: number, length: number, buffer: number, out: number): Float32Array<ArrayBuffer> {
    const pico = this.#pico;
    const chunks: Int16Array[] = [];
    let given = 0;
    for (;;) {
      if (given < length) {
        const most = Math.min(length - given, 32_767);
        this.#check(pico._pico_putTextUtf8(this.#engine, input + given, most, out));
        given += pico.HEAP16[out >> 1] ?? 0;
      }
      const status = pico._pico_getData(this.#engine, buffer, BUFFER_BYTES, out, out + 4);
      if (status !== STEP_BUSY && status !== STEP_IDLE) {
        pico._pico_resetEngine(this.#engine, RESET_SOFT);
        throw new Error(`The voice stopped with the code ${status}.`);
      }
      const samples = (pico.HEAP16[out >> 1] ?? 0) >> 1;
      const at = buffer >> 1;
      if (samples > 0) chunks.push(pico.HEAP16.slice(at, at + samples));
      if (status === STEP_IDLE && given >= length) return joined(chunks);
    }
  }

  #made(make: (out: number) => number, system?: number): number {
    const out = this.#pico._malloc(4);
    this.#check(make(out), system);
    const made = this.#pico.HEAP32[out >> 2] ?? 0;
    this.#pico._free(out);
    return made;
  }

  #check(status: number, system?: number): void {
    if (status === 0) return;
    throw new Error(this.#messageOf(status, system));
  }

  #messageOf(status: number, system: number | undefined): string {
    const code = `Pico says ${status}`;
    if (system === undefined) return `${code}.`;
    const out = this.#pico._malloc(NAME_BYTES);
    this.#pico._pico_getSystemStatusMessage(system, status, out);
    const end = this.#pico.HEAPU8.indexOf(0, out);
    const words = new TextDecoder().decode(this.#pico.HEAPU8.slice(out, end));
    this.#pico._free(out);
    return `${code}: ${words || 'no more is known'}.`;
  }

  /** Copies a text into Pico's memory, with the zero that ends it there. */
  #text(text: string): number {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const address = this.#pico._malloc(bytes.length);
    this.#pico.HEAPU8.set(bytes, address);
    return address;
  }
}

function joined(chunks: readonly Int16Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    for (const sample of chunk) all[at++] = sample / 32_768;
  }
  return all;
}
