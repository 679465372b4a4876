import type { Basis, ProjectItem } from '@renkei/schema'

type Participation = ProjectItem['participations'][number]

/** The sign of a mark: hollow where it is inferred, so that it is told without colour. */
export const markSign = (basis: Basis): string => (basis === 'inferred' ? '○' : '●')

// As on screen; what has no hollow shape stands in brackets.
const signs: Record<Participation['answer'], { known: string; inferred: string }> = {
  lead: { known: '◎', inferred: '（◎）' },
  participating: { known: '●', inferred: '○' },
  considering: { known: '▲', inferred: '△' },
  notParticipating: { known: '—', inferred: '（—）' },
  unanswered: { known: '・', inferred: '・' },
}

/** The sign of how a municipality takes part; ※ where it does on a condition. */
export const answerSign = ({ answer, basis, condition }: Participation): string =>
  signs[answer][basis === 'inferred' ? 'inferred' : 'known'] + (condition === undefined ? '' : '※')

export const markLegend = '● 出典どおり、または職員が確認　○ 推定（青は職員・市町村の確認）'
export const answerLegend =
  '◎ 主担当　● 参加　▲ 検討中　— 不参加　・ 未回答　※ 条件あり　○・△・（ ） 推定　空欄 記載なし（青は市町村の回答）'
