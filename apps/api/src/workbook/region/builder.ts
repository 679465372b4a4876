import { parentPort, workerData } from 'node:worker_threads'
import { buildRegionBook, type RegionBookGiven } from './build.ts'

// A thread that builds one workbook of a region, tells it and ends.
const file = new Uint8Array(await buildRegionBook(workerData as RegionBookGiven))
parentPort?.postMessage(file, [file.buffer])
