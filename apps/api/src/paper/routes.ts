import { today, withoutForeign } from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { answerProjects } from '../open/answer.ts'
import { openQuestion } from '../open/questions.ts'
import { originOf } from '../session/origin.ts'
import { inThread } from '../workbook/in-thread.ts'
import { type Given, matrixGrids, matrixPapers, type MatrixPaper } from './matrix.ts'
import { headOf } from './paper.ts'
import type { Press } from './press.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/papers/{region}/{vision}/matrix.xlsx`, and `matrix.pdf`, `municipalities.pdf`, `coverage.pdf` and
 * `projects.pdf`: the matrix to be printed on A3, with the filters of the page and its `asOf`; revalidated as open
 * data are. `url`: where people reach the registry, where that is set. Throws Refused. */
export const paperRoutes = (db: Db, url: string | undefined, press: Press): Hono =>
  new Hono()
    .get('/:region/:vision{[0-9]+}/matrix.xlsx', (c) => {
      const { isPart, question } = asked(c)
      return answerProjects(c, db, question, {
        ...{ paper: 'matrix', extension: 'xlsx', type: xlsx },
        render: (frame, items, asOf) =>
          turn.runExclusive(() =>
            build({ frame, items, isPart, ...(asOf === undefined ? {} : { asOf }) }),
          ),
      })
    })
    .get(`/:region/:vision{[0-9]+}/:file{(${matrixPapers.join('|')})\\.pdf}`, (c) => {
      const { isPart, question } = asked(c)
      const paper = c.req.param('file').slice(0, -'.pdf'.length) as MatrixPaper
      const address = `${originOf(c, url) ?? ''}${pageOf(c, paper)}`
      return answerProjects(c, db, question, {
        ...{ paper, extension: 'pdf', type: 'application/pdf', of: `${address} ${today()}` },
        render: (frame, items, asOf) => {
          const given = { frame, items, isPart, ...(asOf === undefined ? {} : { asOf }) }
          const grid = { ...matrixGrids(given)[paper], merged: paper === 'coverage' ? [1] : [1, 2] }
          const head = headOf(frame.vision.title, { ...grid, address })
          return press({ template: 'grid', ...head, grid })
        },
      })
    })

function asked(c: Context) {
  const { region = '', vision = '' } = c.req.param()
  const params = new URL(c.req.url).searchParams
  const isPart = [...withoutForeign(params).keys()].some((name) => !whole.has(name))
  params.set('vision', vision)
  return { isPart, question: openQuestion(region, params) }
}

// The page that shows the same.
function pageOf(c: Context, paper: MatrixPaper): string {
  const { region = '', vision = '' } = c.req.param()
  const params = withoutForeign(new URL(c.req.url).searchParams)
  if (paper === 'municipalities' || paper === 'coverage') params.set('view', paper)
  const query = params.size === 0 ? '' : `?${params.toString()}`
  return `/${region}/${vision}/${paper === 'projects' ? 'projects' : 'matrix'}${query}`
}

// What an address may say without leaving out projects.
const whole = new Set(['asOf', 'sort', 'lang', 'vision'])

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)
