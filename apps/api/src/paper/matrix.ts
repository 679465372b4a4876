import { formatDate, type Frame, type ProjectItem, terms } from '@renkei/schema'
import ExcelJS from 'exceljs'
import { fileOf } from '../workbook/written.ts'
import { addGrid, type Group, type Sign } from './grid.ts'
import { answerLegend, answerSign, markLegend, markSign } from './signs.ts'

/** What is put on paper. `isPart`: filters leave out some of the vision's projects. */
export type Given = { frame: Frame; items: ProjectItem[]; asOf?: string; isPart: boolean }

const { basis: basisWord, projectStatus: statusWord } = terms.ja

/** The matrix as a workbook to be printed: projects by measure, by municipality, and as a list, in the order of
 * the vision. */
export function buildMatrix({ frame, items, asOf, isPart }: Given): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = '連携 Renkei'
  const order = new Map(frame.policyAreas.map(({ code }, at) => [code, at]))
  const sorted = items.toSorted(
    (one, other) =>
      (order.get(one.policyArea.code) ?? 0) - (order.get(other.policyArea.code) ?? 0) ||
      one.number - other.number,
  )
  const updated = items.map(({ updatedOn }) => updatedOn).toSorted()
  const at = asOf === undefined ? '' : `${formatDate(asOf, 'ja')}時点　`
  const latest = updated.at(-1)
  const when = latest === undefined ? '' : `　登録内容の最終更新 ${formatDate(latest, 'ja')}`
  const about = `${at}${isPart ? '条件で絞り込んだ' : ''}${items.length}事業${when}`
  const head = { frame, sorted, about }
  addMeasures(workbook, head)
  addMunicipalities(workbook, head)
  addList(workbook, head)
  return fileOf(workbook)
}

type Head = { frame: Frame; sorted: readonly ProjectItem[]; about: string }

const subject: Group = {
  columns: [
    { title: '役割', width: 16, left: true },
    { title: '政策分野', width: 22, left: true },
    { title: '分野の根拠', width: 11 },
    { title: 'No.', width: 6 },
    { title: '事業名', width: 46, left: true },
    { title: 'ページ', width: 8 },
  ],
}

function subjectOf(frame: Frame, item: ProjectItem): Sign[] {
  const { pillar, area } = placeOf(frame, item)
  return [
    { text: pillar },
    { text: area },
    { text: basisWord[item.policyArea.basis] },
    { text: item.number },
    { text: item.title },
    { text: item.visionPage ?? '' },
  ]
}

function placeOf({ pillars, policyAreas }: Frame, { policyArea }: ProjectItem) {
  const area = policyAreas.find(({ code }) => code === policyArea.code)
  const pillar = pillars.find(({ number }) => number === area?.pillar)
  const group = pillar?.groups.find(({ number }) => number === area?.group)
  const part = group ? `\n（${group.number}）${group.title}` : ''
  return {
    pillar: pillar ? `${pillar.number} ${pillar.title}${part}` : '',
    area: area ? `${area.letter} ${area.title}` : '',
  }
}

const sums = (columns: readonly (readonly Sign[])[]): Sign[] =>
  columns.map((signs) => ({ text: signs.filter(({ text }) => text !== '').length }))

function addMeasures(workbook: ExcelJS.Workbook, { frame, sorted, about }: Head): void {
  const { themes, measures } = frame
  const groups = themes.map(({ number, title }) => ({
    title,
    columns: measures
      .filter(({ theme }) => theme === number)
      .map((measure) => ({ title: `${measure.number} ${measure.title}`, width: 18, of: measure })),
  }))
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
  addGrid(workbook, {
    name: '重点施策',
    title: `${frame.vision.title}　連携事業と重点施策`,
    notes: [about, markLegend],
    groups: [subject, ...groups, { columns: [{ title: '計', width: 6 }] }],
    rows: [...rows, [...sumHead(), ...totals, { text: all }]],
    merged: [1, 2],
    hasSums: true,
  })
}

const sumHead = (): Sign[] =>
  subject.columns.map((_, at) => ({ text: at === 4 ? '計（印の数）' : '' }))

function addMunicipalities(workbook: ExcelJS.Workbook, { frame, sorted, about }: Head): void {
  const { municipalities } = frame
  const columns = municipalities.map(({ name }) => ({ title: name, width: 7, upright: true }))
  addGrid(workbook, {
    name: '市町村',
    title: `${frame.vision.title}　連携事業と市町村`,
    notes: [about, answerLegend],
    groups: [subject, { title: '市町村', columns }],
    rows: sorted.map((item) => [
      ...subjectOf(frame, item),
      ...municipalities.map(({ code }): Sign => {
        const answer = item.participations.find(({ municipality }) => municipality === code)
        return answer
          ? { text: answerSign(answer), blue: answer.basis === 'confirmed' }
          : { text: '' }
      }),
    ]),
    merged: [1, 2],
  })
}

function addList(workbook: ExcelJS.Workbook, { frame, sorted, about }: Head): void {
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
  addGrid(workbook, {
    name: '一覧',
    title: `${frame.vision.title}　連携事業の一覧`,
    notes: [about],
    groups: [
      subject,
      {
        columns: [
          { title: '重点施策', width: 20, left: true },
          { title: '参加する市町村', width: 60, left: true },
          { title: '状態', width: 10 },
          { title: '更新日', width: 20 },
        ],
      },
    ],
    rows: sorted.map((item) => [
      ...subjectOf(frame, item),
      {
        text: item.measures
          .map(({ number, basis }) => `${number}${basis === 'inferred' ? '（推定）' : ''}`)
          .join('、'),
      },
      { text: taking(item).join('、') },
      { text: statusWord[item.status] },
      { text: formatDate(item.updatedOn, 'ja') },
    ]),
  })
}
