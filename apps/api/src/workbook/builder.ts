import type { Response } from '@renkei/schema'
import { parentPort, workerData } from 'node:worker_threads'
import { buildWorkbook } from './build.ts'

// A thread that builds one workbook, tells it and ends.

/** What the thread is given. */
export type Given = { response: Response; municipality: string }

const { response, municipality } = workerData as Given
const file = new Uint8Array(await buildWorkbook(response, municipality))
parentPort?.postMessage(file, [file.buffer])
