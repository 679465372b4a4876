import { parentPort, workerData } from 'node:worker_threads'
import { builtBy, type Given } from './built.ts'

// A thread that builds one workbook, tells it and ends.

const file = await builtBy(workerData as Given)
parentPort?.postMessage(file, [file.buffer])
