import {
  eraYear,
  type EvaluationRule,
  formatPartial,
  type Frame,
  type Indicator,
  type IndicatorFacts,
  indicatorGradeOf,
  type OpenCell,
  type OpenIndicators,
  openWords,
  ownerOf,
  signOf,
  terms,
} from '@renkei/schema'
import { Hono } from 'hono'
import { answerTexts } from '../answer-texts.ts'
import { selectTitles } from '../change/queries.ts'
import type { Db } from '../db/schema.ts'
import { selectRule } from '../evaluation/rule-queries.ts'
import { indicatorsInPortions } from '../indicator/get.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'
import { jsonTexts, jsonType } from './json.ts'
import { refIn } from './plan-routes.ts'
import { versionOf } from './version.ts'

const { measured, indicatorState, valueOf } = openWords
const { indicatorKind, indicatorDirection, totalling, ungraded, yearKind } = terms.ja

/** `/open/{region}/indicators.json`: the indicators of a vision, whole. Throws Refused. */
export const openIndicatorRoutes = (db: Db): Hono =>
  new Hono().get('/:region/:file{indicators\\.json}', async (c) => {
    const ref = refIn(c.req.param('region'), new URL(c.req.url).searchParams)
    const { frame, vision_id: visionId, region_id: regionId } = await frameOf(db, ref)
    const version = await versionOf(db, frame)
    const { rule } = await selectRule(db, regionId, false)
    const portions = await indicatorsInPortions(db, visionId, false)
    const open = ({ version: _read, stated: _plan, ...one }: Indicator) => ({
      ...one,
      judged: judgedIn(one, rule),
    })
    const texts = jsonTexts(
      {
        ...{ region: frame.region.slug, vision: frame.vision.edition },
        indicators: [],
      } satisfies OpenIndicators,
      async function* () {
        for await (const some of portions())
          yield some.map(open) satisfies OpenIndicators['indicators']
      },
    )
    return answerTexts(c, texts, { type: jsonType, version })
  })

/** `indicators.csv`: what indicators of a vision measure, baselines, targets, those before they were changed with day and
 * reason, and actuals, a value a row. */
export async function indicatorRowsWith(
  db: Db,
  { frame, region_id: regionId }: Pick<FrameRow, 'frame' | 'region_id'>,
): Promise<(indicators: readonly Indicator[]) => Promise<OpenCell[][]>> {
  const { rule } = await selectRule(db, regionId, false)
  const vision = { region: frame.region.slug, edition: frame.vision.edition }
  return async (indicators) => {
    const numbers = indicators.flatMap(({ project }) => project ?? [])
    const titles = await selectTitles(db, vision, numbers)
    return indicators.flatMap((one) => rowsOf(one, frame, titles, judgedIn(one, rule)))
  }
}

type Titles = ReadonlyMap<number, string>

/** Its actuals as the region's rule grades them, year by year. */
const judgedIn = (one: IndicatorFacts, { indicators: scale }: EvaluationRule) =>
  scale &&
  one.actuals.map(({ fiscalYear }) => ({
    fiscalYear,
    ...indicatorGradeOf(one, fiscalYear, scale),
  }))

function rowsOf(
  one: Indicator,
  frame: Frame,
  titles: Titles,
  judged: ReturnType<typeof judgedIn>,
): OpenCell[][] {
  const { source, baseline, baselineWords, target, targetWords } = one
  const about = [
    ...[
      frame.region.slug,
      frame.vision.edition,
      one.id,
      one.title,
      ...ownerCells(one, frame, titles),
    ],
    ...[one.unit, indicatorKind[one.kind], indicatorDirection[one.direction]],
    ...[yearKind[one.yearKind], one.countedOn ?? '', totalling[one.totalling], one.municipality],
    one.endedAt === null ? indicatorState.current : indicatorState.ended,
  ]
  const row = (
    of: string,
    year: number | null,
    value: number | null,
    more: OpenCell[],
    grade: OpenCell[] = ['', '', ''],
  ): OpenCell[] => [
    ...[...about, of, year ?? '', year === null ? '' : eraOf(one, year), value ?? ''],
    ...[...more, ...grade],
  ]
  return [
    ...(baseline === null && baselineWords === null
      ? []
      : [
          row(valueOf.baseline, one.baselineFiscalYear, baseline, [
            baselineWords ?? '',
            '',
            '',
            source,
          ]),
        ]),
    ...one.formerTargets.map((former) =>
      row(valueOf.former, former.targetFiscalYear, former.target, [
        ...[former.targetWords ?? '', former.changedOn, former.reason, source],
      ]),
    ),
    row(valueOf.target, one.targetFiscalYear, target, [targetWords ?? '', '', '', source]),
    ...one.actuals.map((actual) =>
      row(
        valueOf.actual,
        actual.fiscalYear,
        actual.value,
        ['', '', actual.reason ?? '', actual.source],
        gradeIn(judged, actual.fiscalYear),
      ),
    ),
  ]
}

const eraOf = ({ yearKind: counted }: Indicator, year: number): string =>
  counted === 'fiscal' ? eraYear(year) : formatPartial(String(year), 'ja')

function gradeIn(judged: ReturnType<typeof judgedIn>, year: number): OpenCell[] {
  const found = judged?.find(({ fiscalYear }) => fiscalYear === year)
  const why = found?.why ?? null
  return [found?.attainment ?? '', found?.grade ?? '', why === null ? '' : ungraded[why]]
}

/** What it measures, its number or code, and its name; the vision as a whole has neither. */
function ownerCells(one: Indicator, frame: Frame, titles: Titles): [string, OpenCell, string] {
  const owner = ownerOf(one)
  const { pillars, policyAreas, measures } = frame
  const titleOf = (found: { title: string } | undefined) => found?.title ?? ''
  if (owner === 'pillar') {
    return [
      measured.pillar,
      one.pillar ?? '',
      titleOf(pillars.find((of) => of.number === one.pillar)),
    ]
  }
  if (owner === 'policyArea') {
    const area = policyAreas.find(({ code }) => code === one.policyArea)
    return [measured.policyArea, one.policyArea ?? '', titleOf(area)]
  }
  if (owner === 'measure') {
    return [
      measured.measure,
      one.measure ?? '',
      titleOf(measures.find((of) => of.number === one.measure)),
    ]
  }
  if (owner === 'project') {
    const number = one.project ?? 0
    return [measured.project, signOf(frame, number) || number, titles.get(number) ?? '']
  }
  return [measured.vision, '', frame.vision.title]
}
