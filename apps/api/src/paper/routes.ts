import { withoutForeign } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { Hono } from 'hono'
import { Worker } from 'node:worker_threads'
import type { Db } from '../db/schema.ts'
import { answerProjects } from '../open/answer.ts'
import { openQuestion } from '../open/questions.ts'
import type { Given } from './matrix.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/papers/{region}/{vision}/matrix.xlsx`: the matrix as a workbook to be printed, with the filters of the page
 * and its `asOf`; revalidated as open data are. Throws Refused. */
export const paperRoutes = (db: Db): Hono =>
  new Hono().get('/:region/:vision{[0-9]+}/matrix.xlsx', (c) => {
    const asked = new URL(c.req.url).searchParams
    const isPart = [...withoutForeign(asked).keys()].some((name) => !whole.has(name))
    asked.set('vision', c.req.param('vision'))
    return answerProjects(c, db, openQuestion(c.req.param('region'), asked), {
      ...{ paper: 'matrix', extension: 'xlsx', type: xlsx },
      render: (frame, items, asOf) =>
        turn.runExclusive(() =>
          build({ frame, items, isPart, ...(asOf === undefined ? {} : { asOf }) }),
        ),
    })
  })

// What an address may say without leaving out projects.
const whole = new Set(['asOf', 'sort', 'lang', 'vision'])

const turn = new Mutex()

/** Builds in a thread of its own, one at a time: nobody waits meanwhile, and its memory is given back. */
function build(given: Given): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const worker = new Worker(new URL('./builder.ts', import.meta.url), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`The builder ended with ${code}`)))
  return promise
}
