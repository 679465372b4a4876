import { withoutForeign } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { answerProjects } from '../open/answer.ts'
import { openQuestion } from '../open/questions.ts'
import { inThread } from '../workbook/in-thread.ts'
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

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)
