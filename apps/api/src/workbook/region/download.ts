import { Mutex } from 'async-mutex'
import { inThread } from '../in-thread.ts'
import type { RegionBookGiven } from './build.ts'

const turn = new Mutex()

/** The workbook of a region: built in a thread, one at a time. */
export const regionBookFile = (given: RegionBookGiven): Promise<Uint8Array<ArrayBuffer>> =>
  turn.runExclusive(() => inThread(new URL('./builder.ts', import.meta.url), given))
