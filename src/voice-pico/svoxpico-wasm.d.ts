/** What we use of the Emscripten module; the package brings no types. All numbers are addresses or 32-bit values. */
declare module '@echogarden/svoxpico-wasm' {
  export interface PicoModule {
    readonly HEAP16: Int16Array;
    readonly HEAP32: Int32Array;
    readonly HEAPU8: Uint8Array;
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    _malloc(bytes: number): number;
    _free(address: number): void;
    _pico_initialize(memory: number, bytes: number, outSystem: number): number;
    _pico_getSystemStatusMessage(system: number, status: number, outText: number): number;
    _pico_loadResource(system: number, path: number, outResource: number): number;
    _pico_getResourceName(system: number, resource: number, outName: number): number;
    _pico_createVoiceDefinition(system: number, name: number): number;
    _pico_addResourceToVoiceDefinition(system: number, voice: number, resource: number): number;
    _pico_newEngine(system: number, voice: number, outEngine: number): number;
    _pico_putTextUtf8(engine: number, text: number, bytes: number, outTaken: number): number;
    _pico_getData(
      engine: number,
      buffer: number,
      bytes: number,
      outBytes: number,
      outType: number,
    ): number;
    _pico_resetEngine(engine: number, mode: number): number;
  }
  // eslint-disable-next-line no-restricted-syntax -- so the package is
  export default function createPico(options: {
    readonly wasmBinary?: ArrayBuffer;
    readonly printErr?: (text: string) => void;
    readonly print?: (text: string) => void;
  }): Promise<PicoModule>;
}
