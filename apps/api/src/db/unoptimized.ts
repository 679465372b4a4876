import { setFlagsFromString } from 'node:v8'

/** Keeps the optimizing compiler off WebAssembly, for the whole process: called before any is compiled, as what
 * is compiled already may take the process down when it meets other flags. At every start it takes 600 MB and
 * seconds of a core for one function of the embedded database; without it a search takes a third longer. */
export function leaveUnoptimized(): void {
  setFlagsFromString('--no-wasm-tier-up --no-wasm-dynamic-tiering')
}
