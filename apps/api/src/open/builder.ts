import { parentPort, workerData } from 'node:worker_threads'
import { type Given, projectsWorkbook } from './xlsx.ts'

// A thread that builds one workbook, tells it and ends.

const file = new Uint8Array(await projectsWorkbook(workerData as Given))
parentPort?.postMessage(file, [file.buffer])
