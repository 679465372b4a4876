import { parentPort, workerData } from 'node:worker_threads'
import { type ActualsGiven, buildActuals } from './build.ts'

// A thread that builds one workbook of actuals, tells it and ends.
const file = new Uint8Array(await buildActuals(workerData as ActualsGiven))
parentPort?.postMessage(file, [file.buffer])
