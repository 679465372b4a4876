import { type Frame, type Indicator, indicatorOwners, signOf, terms } from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { csvText } from '../csv.ts'
import type { Db } from '../db/schema.ts'
import { selectIndicators } from '../indicator/queries.ts'
import { selectFormers } from '../vision/predecessor-queries.ts'
import { frameOf } from '../vision/frame.ts'
import { refIn } from './plan-routes.ts'

const { indicatorKind, indicatorDirection, totalling, yearKind } = terms.ja

const headings = [
  ...['圏域', 'ビジョン', '指標の番号', '指標', '測るもの', '測るものの番号', '測るものの名称'],
  ...['単位', '種類', '望ましい方向', '年の数え方', '基準日', '集計方法', '市町村コード', '状態'],
  ...['区分', '年', '値', '表記', '変わった日', '理由', '出典'],
]

/** `/open/{region}/indicators.csv`: what a vision's indicators measure, baselines, targets, those before they were changed
 * with day and reason, and actuals, a value a row; and `indicators.json`, the indicators whole. Throws Refused. */
export const openIndicatorRoutes = (db: Db): Hono =>
  new Hono().get('/:region/:file{indicators\\.(csv|json)}', etag({ weak: true }), async (c) => {
    const { region, file } = c.req.param()
    const ref = refIn(region, new URL(c.req.url).searchParams)
    const { frame, vision_id: visionId } = await frameOf(db, ref)
    const indicators = await selectIndicators(db, visionId, {}, false)
    c.header('cache-control', 'public, max-age=0, must-revalidate')
    if (file === 'indicators.json') {
      return c.json({
        ...{ region: frame.region.slug, vision: frame.vision.edition },
        indicators: indicators.map(({ version: _read, stated: _plan, ...one }) => one),
      })
    }
    const name = `${frame.region.slug}-${frame.vision.edition}-${file}`
    c.header('content-disposition', `attachment; filename="${name}"`)
    const titles = (await selectFormers(db, region)).get(frame.vision.edition)?.projects ?? {}
    const rows = indicators.flatMap((one) => rowsOf(one, frame, titles))
    return c.body(csvText([headings, ...rows]), 200, { 'content-type': 'text/csv; charset=utf-8' })
  })

type Cell = string | number

type Titles = Record<string, string>

function rowsOf(one: Indicator, frame: Frame, titles: Titles): Cell[][] {
  const { source, baseline, baselineWords, target, targetWords } = one
  const about = [
    ...[frame.region.slug, frame.vision.edition, one.id, one.title, ...ownerOf(one, frame, titles)],
    ...[one.unit, indicatorKind[one.kind], indicatorDirection[one.direction]],
    ...[yearKind[one.yearKind], one.countedOn ?? '', totalling[one.totalling], one.municipality],
    one.endedAt === null ? '公表中' : '終了',
  ]
  const row = (of: string, year: number | null, value: number | null, more: Cell[]): Cell[] => [
    ...[...about, of, year ?? '', value ?? ''],
    ...more,
  ]
  return [
    ...(baseline === null && baselineWords === null
      ? []
      : [row('基準', one.baselineFiscalYear, baseline, [baselineWords ?? '', '', '', source])]),
    ...one.formerTargets.map((former) =>
      row('前の目標', former.targetFiscalYear, former.target, [
        ...[former.targetWords ?? '', former.changedOn, former.reason, source],
      ]),
    ),
    row('目標', one.targetFiscalYear, target, [targetWords ?? '', '', '', source]),
    ...one.actuals.map((actual) =>
      row('実績', actual.fiscalYear, actual.value, ['', '', actual.reason ?? '', actual.source]),
    ),
  ]
}

/** What it measures, its number or code, and its name; the vision as a whole has neither. */
function ownerOf(one: Indicator, frame: Frame, titles: Titles): [string, Cell, string] {
  const owner = indicatorOwners.find((of) => one[of] !== null)
  const { pillars, policyAreas, measures } = frame
  const titleOf = (found: { title: string } | undefined) => found?.title ?? ''
  if (owner === 'pillar') {
    return ['役割', one.pillar ?? '', titleOf(pillars.find((of) => of.number === one.pillar))]
  }
  if (owner === 'policyArea') {
    const area = policyAreas.find(({ code }) => code === one.policyArea)
    return ['政策分野', one.policyArea ?? '', titleOf(area)]
  }
  if (owner === 'measure') {
    return ['施策', one.measure ?? '', titleOf(measures.find((of) => of.number === one.measure))]
  }
  if (owner === 'project') {
    const number = one.project ?? 0
    return ['連携事業', signOf(frame, number) || number, titles[number] ?? '']
  }
  return ['ビジョン全体', '', frame.vision.title]
}
