import type { Basis, Frame, ParticipationAnswer, ProjectItem, ProjectStatus } from '@renkei/schema'
import { csvText } from '../csv.ts'

const basisWord: Record<Basis, string> = {
  source: '出典どおり',
  confirmed: '職員が確認',
  inferred: '推定',
}
const answerWord: Record<ParticipationAnswer, string> = {
  lead: '主担当',
  participating: '参加',
  considering: '検討中',
  notParticipating: '不参加',
  unanswered: '未回答',
}
const statusWord: Record<ProjectStatus, string> = { active: '実施', ended: '廃止' }

/** One project a row, one datum a cell: a measure's cell holds 1 where it is marked, a
 * municipality's cell its answer, and each has its basis in the next column. UTF-8 with BOM, as
 * spreadsheets expect. */
export function csvOf(frame: Frame, items: readonly ProjectItem[]): string {
  const areas = new Map(frame.policyAreas.map((area) => [area.code, area]))
  const header = [
    '圏域',
    'ビジョン',
    '番号',
    '事業名',
    '事業名（かな）',
    '事業名（英語・編集者訳）',
    '状態',
    'ビジョンのページ',
    '●の数',
    '役割',
    '政策分野コード',
    '政策分野',
    '政策分野の根拠',
    '更新日',
    ...frame.measures.flatMap(({ number }) => [`重点施策${number}`, `重点施策${number}の根拠`]),
    ...frame.municipalities.flatMap(({ code, name }) => [
      `${code} ${name}`,
      `${code} ${name}の根拠`,
    ]),
  ]
  const row = (item: ProjectItem) => {
    const area = areas.get(item.policyArea.code)
    const marks = new Map(item.measures.map((mark) => [mark.number, mark.basis]))
    const answers = new Map(item.participations.map((answer) => [answer.municipality, answer]))
    return [
      frame.region.slug,
      frame.vision.edition,
      item.number,
      item.title,
      item.kana,
      item.titleEn ?? '',
      statusWord[item.status],
      item.visionPage ?? '',
      item.markCount ?? '',
      area?.pillar ?? '',
      item.policyArea.code,
      area?.title ?? '',
      basisWord[item.policyArea.basis],
      item.updatedOn,
      ...frame.measures.flatMap(({ number }) => {
        const basis = marks.get(number)
        return basis === undefined ? ['', ''] : ['1', basisWord[basis]]
      }),
      ...frame.municipalities.flatMap(({ code }) => {
        const answer = answers.get(code)
        return answer === undefined
          ? ['', '']
          : [answerWord[answer.answer], basisWord[answer.basis]]
      }),
    ]
  }
  return csvText([header, ...items.map(row)])
}
