import {
  compareVisions,
  type Frame,
  municipalityIn,
  namesApart,
  type ProjectItem,
  readNumber,
  today,
  withoutForeign,
} from '@renkei/schema'
import { Mutex } from 'async-mutex'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { revalidated } from '../etag.ts'
import { answerProjects } from '../open/answer.ts'
import { openQuestion } from '../open/questions.ts'
import { results } from '../evaluation/results.ts'
import { indicatorsOf } from '../indicator/get.ts'
import { getProject } from '../project/get.ts'
import { searchProjects } from '../project/search.ts'
import { Refused } from '../refusal.ts'
import { checkDay } from '../vision/as-of.ts'
import { compare } from '../vision/compare.ts'
import { shownFrame } from '../vision/frame.ts'
import { answerDocument } from './answer.ts'
import { municipalityPaper } from './municipality.ts'
import { projectPaper } from './project.ts'
import { originOf } from '../session/origin.ts'
import { inThread } from '../workbook/in-thread.ts'
import { type Given, matrixGrids, matrixPapers, type MatrixPaper, papersOf } from './matrix.ts'
import { headOf } from './paper.ts'
import type { Press } from './press.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `/papers/{region}/{vision}/matrix.xlsx`, and `matrix.pdf`, `municipalities.pdf`, `coverage.pdf`, `areas.pdf` and
 * `projects.pdf`: the matrix to be printed on A3, with the filters of the page and its `asOf`; revalidated as open
 * data are. `comparison.xlsx` and `.pdf`: what became of the vision before (`former`, `formerAsOf`). `projects/{number}.pdf` and
 * `municipalities/{code}.pdf`: one of them on A4. `url`: where people reach the registry, where that is set. Throws
 * Refused. */
export const paperRoutes = (db: Db, means: { press: Press; url: string | undefined }): Hono =>
  new Hono()
    .get('/:region/:vision{[0-9]+}/matrix.xlsx', (c) => {
      const { isPart, question } = asked(c)
      return answerProjects(c, db, question, {
        ...{ paper: 'matrix', extension: 'xlsx', type: xlsx },
        render: (frame, items, asOf) =>
          turn.runExclusive(() => build(givenOf(isPart, frame, items, asOf))),
      })
    })
    .get('/:region/:vision{[0-9]+}/:file{comparison\\.(xlsx|pdf)}', async (c) => {
      const { ref, asOf } = refOf(c)
      const { former, formerAsOf } = comparedIn(c)
      const compared = await compare(db, { ...ref, asOf, former, formerAsOf })
      const frame = namesApart(await shownFrame(db, ref))
      // As in workbook/download.ts.
      const { comparisonPaper, comparisonWorkbook } = await import('./comparison.ts')
      const comparison = comparisonPaper({ frame, compared, asOf })
      const isPdf = c.req.param('file').endsWith('.pdf')
      const address = `${originOf(c, means.url) ?? ''}${pageOf(c, 'comparison')}`
      const { grids, ...title } = comparison
      const file = isPdf
        ? await means.press(
            { template: 'grid', grids, ...headOf(frame.vision.title, { ...title, address }) },
            c.req.raw.signal,
          )
        : new Uint8Array(await comparisonWorkbook(comparison))
      const name = `${ref.region}-${ref.vision}-comparison-${compared.former.edition}`
      return c.body(file, 200, {
        'content-type': isPdf ? 'application/pdf' : xlsx,
        'content-disposition': `attachment; filename="${name}.${isPdf ? 'pdf' : 'xlsx'}"`,
        'cache-control': revalidated,
      })
    })
    .get(`/:region/:vision{[0-9]+}/:file{(${matrixPapers.join('|')})\\.pdf}`, (c) => {
      const { isPart, question } = asked(c)
      const paper = c.req.param('file').slice(0, -'.pdf'.length) as MatrixPaper
      const address = `${originOf(c, means.url) ?? ''}${pageOf(c, paper)}`
      return answerProjects(c, db, question, {
        ...{ paper, extension: 'pdf', type: 'application/pdf', of: `${address} ${today()}` },
        render: (frame, items, asOf) => {
          if (!papersOf(frame).includes(paper)) throw new Refused('notFound')
          const given = givenOf(isPart, frame, items, asOf)
          const grid = {
            ...matrixGrids(given)[paper],
            merged: byArea.includes(paper) ? [1] : [1, 2],
          }
          const head = headOf(frame.vision.title, { ...grid, address })
          return means.press({ template: 'grid', ...head, grids: [grid] }, c.req.raw.signal)
        },
      })
    })
    .get('/:region/:vision{[0-9]+}/projects/:file{[0-9]{1,6}\\.pdf}', async (c) => {
      const { ref, asOf } = refOf(c)
      const number = Number.parseInt(c.req.param('file'), 10)
      const frame = await shownFrame(db, ref)
      const project = await getProject(db, { ...ref, number, asOf }, false)
      // What was measured and judged stands beside the present only.
      const isNow = asOf === undefined
      const indicators = isNow ? await indicatorsOf(db, { ...ref, project: number }, false) : []
      const found = isNow ? await results(db, { ...ref, project: number }) : []
      return answerDocument(c, means, {
        document: projectPaper({ project, indicators, results: found, asOf }, frame),
        of: frame.vision.title,
        ...pageAndName(c, `projects/${number}`),
      })
    })
    .get('/:region/:vision{[0-9]+}/municipalities/:file{[0-9]{6}\\.pdf}', async (c) => {
      const { ref, asOf } = refOf(c)
      const code = c.req.param('file').slice(0, 6)
      const frame = await shownFrame(db, ref)
      if (asOf !== undefined) checkDay(frame.vision, asOf)
      if (!municipalityIn(frame, code)) throw new Refused('notFound')
      const { items } = await searchProjects(db, openQuestion(ref.region, dayOnly(ref, asOf)))
      return answerDocument(c, means, {
        document: municipalityPaper({ code, items, asOf }, frame),
        of: frame.vision.title,
        ...pageAndName(c, `municipalities/${code}`),
      })
    })

function asked(c: Context) {
  const { region = '', vision = '' } = c.req.param()
  const params = new URL(c.req.url).searchParams
  const isPart = [...withoutForeign(params).keys()].some((name) => !whole.has(name))
  params.set('vision', vision)
  return { isPart, question: openQuestion(region, params) }
}

// Of one thing of a vision; throws Refused for a day that is none.
/** What a paper of the matrix is made of. */
const givenOf = (
  isPart: boolean,
  frame: Frame,
  items: ProjectItem[],
  asOf: string | undefined,
) => ({
  ...{ frame: namesApart(frame), items, isPart },
  ...(asOf === undefined ? {} : { asOf }),
})

function refOf(c: Context) {
  const { region = '', vision = '' } = c.req.param()
  const { asOf } = openQuestion(region, dayOnly({ region, vision }, c.req.query('asOf')))
  return { ref: { region, vision: Number(vision) }, asOf }
}

// What it is compared with; throws Refused for what is no edition or day.
function comparedIn(c: Context) {
  const { former, formerAsOf } = c.req.query()
  const read = comparedWith.safeParse({
    formerAsOf,
    ...(former === undefined ? {} : { former: readNumber(former) }),
  })
  if (read.success) return read.data
  const parameter = String(read.error.issues[0]?.path[0])
  throw new Refused('filterInvalid', { parameter, value: c.req.query(parameter) ?? '' })
}
const comparedWith = compareVisions.pick({ former: true, formerAsOf: true })

const dayOnly = (
  { vision }: { region: string; vision: string | number },
  asOf: string | undefined,
) => new URLSearchParams({ vision: String(vision), ...(asOf === undefined ? {} : { asOf }) })

function pageAndName(c: Context, of: string) {
  const { region = '', vision = '' } = c.req.param()
  const asOf = c.req.query('asOf')
  const day = asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`
  return {
    page: `/${region}/${vision}/${of}${day}`,
    name: `${region}-${vision}-${of.replace('/', '-')}`,
  }
}

// The page that shows the same.
function pageOf(c: Context, paper: MatrixPaper | 'comparison'): string {
  const { region = '', vision = '' } = c.req.param()
  const params = withoutForeign(new URL(c.req.url).searchParams)
  const own = paper === 'matrix' || paper === 'projects' || paper === 'comparison' ? paper : null
  if (own === null) params.set('view', paper)
  const query = params.size === 0 ? '' : `?${params.toString()}`
  return `/${region}/${vision}/${own ?? 'matrix'}${query}`
}

// What an address may say without leaving out projects.
const whole = new Set(['asOf', 'sort', 'lang', 'vision'])

// Their areas are no subjects beside projects.
const byArea: readonly MatrixPaper[] = ['coverage', 'areas']

// One at a time.
const turn = new Mutex()
const build = (given: Given) => inThread(new URL('./builder.ts', import.meta.url), given)
