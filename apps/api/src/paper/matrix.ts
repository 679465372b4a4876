import {
  circled,
  formatDate,
  formatHeld,
  type Frame,
  type ProjectItem,
  signOf,
  terms,
} from '@renkei/schema'
import type { Grid, Group, Sign } from './grid.ts'
import { areas, coverage } from './by-area.ts'
import { cellOf, measureTitle, measureWord, placeOf } from './names.ts'
import { answerLegend, answerSign, markLegend, markSign } from './signs.ts'

/** What is put on paper. `isPart`: filters leave out some of the vision's projects. */
export type Given = { frame: Frame; items: ProjectItem[]; asOf?: string; isPart: boolean }

const { basis: basisWord, projectStatus: statusWord } = terms.ja

/** The matrix as tables to be printed, in the order of the vision: projects by measure, by municipality, and as a
 * list. */
export function matrixGrids({ frame, items, asOf, isPart }: Given): Record<MatrixPaper, Grid> {
  const order = new Map(frame.policyAreas.map(({ code }, at) => [code, at]))
  const sorted = items.toSorted(
    (one, other) =>
      (order.get(one.policyArea.code) ?? 0) - (order.get(other.policyArea.code) ?? 0) ||
      one.number - other.number,
  )
  const updated = items.map(({ updatedOn }) => updatedOn).toSorted()
  const at = asOf === undefined ? '' : `${formatDate(asOf, 'ja')}時点　`
  const latest = updated.at(-1)
  const when =
    latest === undefined ? '' : `　登録内容の最終更新 ${formatHeld(latest, frame.vision, 'ja')}`
  const about = `${at}${isPart ? '条件で絞り込んだ' : ''}${items.length}事業${when}`
  const head = { frame, sorted, about }
  return {
    ...{ matrix: measures(head), municipalities: municipalities(head) },
    ...{ coverage: coverage(head), areas: areas(head), projects: list(head) },
  }
}

/** Those that tell something of a vision: without measures, areas stand by municipalities instead. */
export const papersOf = ({ measures: { length } }: Frame): readonly MatrixPaper[] =>
  length > 0
    ? ['matrix', 'municipalities', 'coverage', 'projects']
    : ['areas', 'municipalities', 'projects']

/** What of the matrix is put on paper. */
export const matrixPapers = ['matrix', 'municipalities', 'coverage', 'areas', 'projects'] as const
export type MatrixPaper = (typeof matrixPapers)[number]

export type Head = { frame: Frame; sorted: readonly ProjectItem[]; about: string }

// What stands instead of numbers is longer than they are.
const subjectFor = ({ called }: Frame): Group => ({
  columns: [
    { title: '役割', width: 26, left: true },
    { title: '政策分野', width: 36, left: true },
    { title: '分野の根拠', width: 12 },
    { title: 'No.', width: Math.max(6, ...called.map(({ label }) => (label?.length ?? 0) + 5)) },
    { title: '事業名', width: 56, left: true },
    { title: 'ページ', width: 8 },
  ],
})

function subjectOf(frame: Frame, item: ProjectItem): Sign[] {
  const { pillar, area } = placeOf(frame, item.policyArea.code)
  return [
    { text: pillar },
    { text: item.relisted ? `${area}（再掲 ${item.relisted.join('、')}）` : area },
    { text: basisWord[item.policyArea.basis] },
    { text: cellOf(signOf(frame, item)) },
    { text: item.title },
    { text: item.visionPage ?? '' },
  ]
}

const sums = (columns: readonly (readonly Sign[])[]): Sign[] =>
  columns.map((signs) => ({ text: signs.filter(({ text }) => text !== '').length }))

function measures({ frame, sorted, about }: Head): Grid {
  const groups = [...frame.themes, { number: null, title: '' }]
    .map(({ number, title }) => ({
      ...(title === '' ? {} : { title }),
      columns: frame.measures
        .filter(({ theme }) => theme === number)
        .map((measure) => ({
          title: measureTitle(measure),
          width: 20,
          of: measure,
        })),
    }))
    .filter(({ columns }) => columns.length > 0)
  const shown = groups.flatMap(({ columns }) => columns.map(({ of }) => of.number))
  const marks = sorted.map((item) =>
    shown.map((number): Sign => {
      const mark = item.measures.find((one) => one.number === number)
      return mark ? { text: markSign(mark.basis), blue: mark.basis === 'confirmed' } : { text: '' }
    }),
  )
  const rows = sorted.map((item, at) => [
    ...subjectOf(frame, item),
    ...(marks[at] ?? []),
    { text: item.measures.length },
  ])
  const totals = sums(shown.map((_, column) => marks.map((row) => row[column] ?? { text: '' })))
  const all = totals.reduce((sum, { text }) => sum + Number(text), 0)
  return {
    name: measureWord(frame),
    title: `${frame.vision.title}　連携事業と${measureWord(frame)}`,
    notes: [about, ...common(frame), markLegend, ...arranged(frame)],
    groups: [subjectFor(frame), ...groups, { columns: [{ title: '計', width: 6 }] }],
    rows: [...rows, [...sumHead(frame), ...totals, { text: all }]],
    merged: [1, 2],
    hasSums: true,
  }
}

const common = ({ commonMeasures }: Frame) =>
  commonMeasures.map(({ title }) => `共通施策（すべての事業に共通）　${title}`)

const arranged = ({ arranged: all }: Frame) =>
  all.map(({ of, reason }) => `${of === 'measures' ? 'テーマ' : '役割と区分'}は推定　${reason}`)

const sumHead = (frame: Frame): Sign[] =>
  subjectFor(frame).columns.map((_, at) => ({ text: at === 4 ? '計（印の数）' : '' }))

function municipalities({ frame, sorted, about }: Head): Grid {
  const columns = frame.municipalities.map(({ name }) => ({ title: name, width: 9, upright: true }))
  return {
    name: '市町村',
    title: `${frame.vision.title}　連携事業と市町村`,
    notes: [about, answerLegend],
    groups: [subjectFor(frame), { title: '市町村', columns }],
    rows: sorted.map((item) => [
      ...subjectOf(frame, item),
      ...frame.municipalities.map(({ code }): Sign => {
        const answer = item.participations.find(({ municipality }) => municipality === code)
        return answer
          ? { text: answerSign(answer), blue: answer.basis === 'confirmed' }
          : { text: '' }
      }),
    ]),
    merged: [1, 2],
    // Not to be taken for ・.
    blank: '',
  }
}

function list({ frame, sorted, about }: Head): Grid {
  const hasMeasures = frame.measures.length > 0
  const measureText = ({ number, basis }: ProjectItem['measures'][number]) =>
    `${circled(number)}${basis === 'inferred' ? '（推定）' : ''}`
  const nameOf = new Map(frame.municipalities.map(({ code, name }) => [code, name]))
  const taking = ({ participations }: ProjectItem) =>
    participations
      .filter(({ answer }) => answer === 'lead' || answer === 'participating')
      .map((one) => {
        const more = [
          ...(one.answer === 'lead' ? ['主担当'] : []),
          ...(one.basis === 'inferred' ? ['推定'] : []),
        ].join('・')
        return `${nameOf.get(one.municipality) ?? one.municipality}${more === '' ? '' : `（${more}）`}`
      })
  return {
    name: '一覧',
    title: `${frame.vision.title}　連携事業の一覧`,
    notes: [about],
    groups: [
      subjectFor(frame),
      {
        columns: [
          ...(hasMeasures ? [{ title: measureWord(frame), width: 20, left: true }] : []),
          { title: '参加する市町村', width: 60, left: true },
          { title: '状態', width: 10 },
          { title: '更新日', width: 20 },
        ],
      },
    ],
    rows: sorted.map((item) => [
      ...subjectOf(frame, item),
      ...(hasMeasures ? [{ text: item.measures.map(measureText).join('、') }] : []),
      { text: taking(item).join('、') },
      { text: statusWord[item.status] },
      { text: formatHeld(item.updatedOn, frame.vision, 'ja') },
    ]),
  }
}
