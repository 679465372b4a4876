import { noOf, type ProjectItem } from '@renkei/schema'
import type { Grid, Group, Sign } from './grid.ts'
import type { Head } from './matrix.ts'
import { measureTitle, measureWord, placeOf } from './names.ts'

const areaColumns: Group = {
  columns: [
    { title: '役割', width: 20, left: true },
    { title: '政策分野', width: 26, left: true },
    { title: '事業数', width: 8 },
  ],
}

/** An area with the numbers of what the vision lists there again, and which counts elsewhere. */
function areaText({ frame, sorted }: Pick<Head, 'frame' | 'sorted'>, code: string): string {
  const again = sorted.filter(({ relisted = [] }) => relisted.includes(code))
  const { area } = placeOf(frame, code)
  return again.length === 0
    ? area
    : `${area}（再掲 ${again.map((item) => noOf('ja', frame, item)).join('、')}）`
}

/** How many marks of each measure the projects of an area carry. */
export function coverage({ frame, sorted, about }: Head): Grid {
  const rows = frame.policyAreas.map((area) => {
    const own = sorted.filter(({ policyArea }) => policyArea.code === area.code)
    const place = {
      pillar: placeOf(frame, area.code).pillar,
      area: areaText({ frame, sorted }, area.code),
    }
    const counts = frame.measures.map(({ number }) => {
      const marks = own.flatMap((item) => item.measures.filter((one) => one.number === number))
      const inferred = marks.filter(({ basis }) => basis === 'inferred').length
      return { all: marks.length, inferred }
    })
    return { place, projects: own.length, counts }
  })
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
  return {
    name: `政策分野と${measureWord(frame)}`,
    title: `${frame.vision.title}　政策分野と${measureWord(frame)}`,
    notes: [
      about,
      'セルは印の数（うち推定の数）。0 は、その施策に当たる事業がその分野にないことを示し、不足を意味しません。',
    ],
    groups: [
      areaColumns,
      {
        title: measureWord(frame),
        columns: frame.measures.map((measure) => ({
          ...{ title: measureTitle(measure), width: 20 },
        })),
      },
      { columns: [{ title: '計', width: 8 }] },
    ],
    rows: [
      ...rows.map(({ place, projects, counts }) => [
        ...[{ text: place.pillar }, { text: place.area }, { text: projects }],
        ...counts.map(({ all, inferred }) => ({
          text: inferred === 0 ? all : `${all}（${inferred}）`,
        })),
        { text: sum(counts.map(({ all }) => all)) },
      ]),
      [
        ...[{ text: '' }, { text: '計' }, { text: sorted.length }],
        ...frame.measures.map((_, at) => ({
          text: sum(rows.map(({ counts }) => counts[at]?.all ?? 0)),
        })),
        { text: sum(sorted.map((item) => item.measures.length)) },
      ],
    ],
    merged: [1],
    hasSums: true,
  }
}

/** How many projects of each area every municipality takes part in; nothing is told of those of which nobody knows. */
export function areas({ frame, sorted, about }: Head): Grid {
  const takes = ({ answer }: ProjectItem['participations'][number]) =>
    answer === 'lead' || answer === 'participating'
  const counted = (own: readonly ProjectItem[], code: string): Sign => {
    const known = own.flatMap(({ participations }) =>
      participations.filter((one) => one.municipality === code && one.answer !== 'unanswered'),
    )
    const taking = known.filter(takes)
    if (taking.length === 0 && known.length < own.length) return { text: '―' }
    const inferred = taking.filter(({ basis }) => basis === 'inferred').length
    return { text: inferred === 0 ? taking.length : `${taking.length}（${inferred}）` }
  }
  const sum = (own: readonly ProjectItem[]) =>
    own.reduce((all, { participations }) => all + participations.filter(takes).length, 0)
  const isUnknown = (own: readonly ProjectItem[]) =>
    frame.municipalities.some(({ code }) => counted(own, code).text === '―')
  const row = (own: readonly ProjectItem[]): Sign[] => [
    { text: own.length },
    ...frame.municipalities.map(({ code }) => counted(own, code)),
    { text: sum(own) || (isUnknown(own) ? '―' : 0) },
  ]
  return {
    name: '政策分野と市町村',
    title: `${frame.vision.title}　政策分野と市町村`,
    notes: [
      about,
      'セルは、市町村が参加する事業（主担当を含む）の数（うち推定の数）。― は、参加するかが資料にも回答にもないことを示し、参加しないことを意味しません。',
    ],
    groups: [
      areaColumns,
      {
        title: '市町村',
        columns: frame.municipalities.map(({ name }) => ({
          ...{ title: name, width: 9, upright: true },
        })),
      },
      { columns: [{ title: '計', width: 8 }] },
    ],
    rows: [
      ...frame.policyAreas.map(({ code }) => {
        const { pillar } = placeOf(frame, code)
        const area = areaText({ frame, sorted }, code)
        const own = sorted.filter(({ policyArea }) => policyArea.code === code)
        return [{ text: pillar }, { text: area }, ...row(own)]
      }),
      [{ text: '' }, { text: '計' }, ...row(sorted)],
    ],
    merged: [1],
    hasSums: true,
  }
}
