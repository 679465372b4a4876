import { parentPort, workerData } from 'node:worker_threads'
import type { Given } from './matrix.ts'
import { buildMatrix } from './workbook.ts'

// A thread that builds one workbook, tells it and ends.

const file = new Uint8Array(await buildMatrix(workerData as Given))
parentPort?.postMessage(file, [file.buffer])
