/** The bytes of @ironcalc/wasm for the built command line. */
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';

/** `script`: address of the started file, which the build puts the engine next to. */
export async function readEngine(script: string): Promise<Uint8Array> {
  // Optimising the engine takes V8 0.7 s in the background, which a command that ends sooner waits for at its end.
  setFlagsFromString('--liftoff-only');
  return new Uint8Array(await readFile(new URL('./ironcalc.wasm', script)));
}
