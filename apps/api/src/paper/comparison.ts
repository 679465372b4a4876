import {
  type ComparedFact,
  type ComparedIndicator,
  type ComparedProject,
  type ComparedVisions,
  formatDate,
  formatYear,
  type Frame,
  type SuccessionGroup,
  successions,
  terms,
  turnOf,
} from '@renkei/schema'
import ExcelJS from 'exceljs'
import { fileOf } from '../workbook/written.ts'
import { addGrid, type Grid, type Group, type Sign } from './grid.ts'
import { cellOf, citationText, measureWord, namesOf, targetText } from './names.ts'
import type { Title } from './paper.ts'

const { succession, successionChange, basis: basisWord } = terms.ja

type Given = { frame: Frame; compared: ComparedVisions; asOf?: string | undefined }

type Comparison = Title & { grids: Grid[] }

/** ビジョンの比較 as tables to be printed, a pair of what was and what became of it a row. */
export function comparisonPaper({ frame, compared, asOf }: Given): Comparison {
  const { former, projects, indicators } = compared
  const before = frame.visions.find(({ edition }) => edition === former.edition)
  const names = [
    `${before?.title ?? ''}${dayOf(former.asOf)}`,
    `${frame.vision.title}${dayOf(asOf)}`,
  ] as const
  const ofProjects = gridOf(frame, '連携事業', names, projects, {
    columns: [
      { title: 'No.', width: 10 },
      { title: '事業名', width: 44, left: true },
      { title: '政策分野', width: 26, left: true },
    ],
    cells: (one: ComparedProject | undefined) => [
      cellOf(one?.printed ?? ''),
      one?.title ?? '',
      one?.policyArea.title ?? '',
    ],
  })
  const ofIndicators = gridOf(frame, '成果指標', names, indicators, {
    columns: [
      { title: '指標', width: 44, left: true },
      { title: '単位', width: 10 },
      { title: '目標', width: 26, left: true },
    ],
    cells: (one: ComparedIndicator | undefined) => [
      one?.title ?? '',
      one?.unit ?? '',
      one ? targetOf(one) : '',
    ],
  })
  return {
    title: 'ビジョンの比較',
    notes: [
      `${names[0]}と${names[1]}`,
      ...[countsOf('連携事業', projects), countsOf('成果指標', indicators)],
    ],
    grids: indicators.length === 0 ? [ofProjects] : [ofProjects, ofIndicators],
  }
}

/** The same as a workbook to be printed. */
export function comparisonWorkbook({ title, notes, grids }: Comparison): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.creator = '連携 Renkei'
  for (const grid of grids) {
    addGrid(book, { ...grid, title: `${title}　${grid.name}`, notes: [...notes, ...grid.notes] })
  }
  return fileOf(book)
}

function countsOf(name: string, groups: readonly SuccessionGroup<unknown>[]): string {
  const unchanged = groups.filter(({ kind, changed }) => kind === 'continued' && !changed.length)
  const counts = successions.flatMap((kind) => {
    const count = groups.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [`${succession[kind]} ${count}`]
  })
  return `${name}　${counts.join('、') || 'なし'}（変わらず継続 ${unchanged.length}）`
}

const dayOf = (day: string | null | undefined) =>
  typeof day === 'string' ? `（${formatDate(day, 'ja')}時点）` : ''

type Shown<T> = {
  columns: Group['columns']
  cells: (one: T | undefined) => Sign['text'][]
}

function gridOf<T>(
  frame: Frame,
  name: string,
  [before, after]: readonly [string, string],
  groups: readonly SuccessionGroup<T>[],
  { columns, cells }: Shown<T>,
): Grid {
  // What is as it was comes last.
  const rankOf = ({ kind, changed }: SuccessionGroup<T>) =>
    successions.indexOf(kind) + (kind === 'continued' && changed.length === 0 ? 1 : 0)
  const inOrder = groups.toSorted((one, other) => rankOf(one) - rankOf(other))
  return {
    name,
    title: name,
    notes: [],
    groups: [
      { columns: [{ title: '区分', width: 8 }] },
      { title: before, columns },
      { title: after, columns },
      {
        columns: [
          { title: '変わったところ', width: 20, left: true },
          { title: '●・参加・根拠', width: 40, left: true },
        ],
      },
      {
        title: '引き継いだとする根拠',
        columns: [
          { title: '根拠', width: 12 },
          { title: '理由・出典', width: 40, left: true },
        ],
      },
    ],
    rows: inOrder.flatMap((group) =>
      pairsOf(group).map(([was, is]) =>
        [
          ...[succession[group.kind], ...cells(was), ...cells(is)],
          group.changed.map((change) => successionChange[change]).join('、'),
          group.facts.map((fact) => `${nameOf(fact, frame)}：${turnOf(fact, 'ja')}`).join('\n'),
          group.grounds.map(({ basis }) => basisWord[basis]).join('、'),
          group.grounds
            .flatMap(({ reason, citation }) => [reason, citationText(citation, frame)])
            .filter(Boolean)
            .join('\n'),
        ].map((text) => ({ text })),
      ),
    ),
  }
}

// As the matrix names them.
function nameOf(fact: ComparedFact, frame: Frame): string {
  if (fact.kind === 'policyArea') return '政策分野'
  if (fact.kind === 'measure') return `${measureWord(frame)}${fact.number} ${fact.title}`
  return namesOf(frame).municipality(fact.municipality)
}

const pairsOf = <T>({ before, after }: SuccessionGroup<T>): [T | undefined, T | undefined][] =>
  (before.length === 0 ? [undefined] : before).flatMap((was) =>
    (after.length === 0 ? [undefined] : after).map((is): [T | undefined, T | undefined] => [
      was,
      is,
    ]),
  )

function targetOf(one: ComparedIndicator): string {
  const { targetFiscalYear, yearKind } = one
  const said = targetText(one) ?? 'なし'
  return targetFiscalYear === null
    ? said
    : `${said}　${formatYear(targetFiscalYear, 'ja', yearKind)}`
}
