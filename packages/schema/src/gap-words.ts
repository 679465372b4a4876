import type { Gaps } from './gap.ts'
import type { Language } from './terms.ts'

type GapWords = {
  /** What a list of 点検 is called; `unagreed` is told with the scheme's own word for an agreement. */
  list: Record<Exclude<keyof Gaps, 'unagreed'>, string>
  unagreed: (agreement: string) => string
  /** What is done next about a row. */
  act: Record<GapAct, string>
}
export type GapAct = 'confirm' | 'describe' | 'ask' | 'see' | 'apply' | 'report' | 'agree'

/** The words of 登録の点検 that its page and its files share. */
export const gapWords: Record<Language, GapWords> = {
  ja: {
    list: {
      unconfirmed: '確認を待つ事業',
      differing: '●の数が資料と合わない事業',
      undescribed: '概要のない事業',
      unanswered: '参加の回答がない市町村',
      seldom: '参加する事業の少ない市町村',
      uncovered: '当たる事業のない重点施策',
      thin: '役割ごとに●の少ない重点施策',
      unreported: '実績のない成果指標',
      behind: '遅れている成果指標',
      unfounded: '協約の条項が書かれていない政策分野',
    },
    unagreed: (agreement) => `${agreement}の登録がない市町村`,
    act: {
      confirm: '確認する',
      describe: '概要を書く',
      ask: '照会を作る',
      see: '事業を見る',
      apply: '登録を申請する',
      report: '実績を登録する',
      agree: '協約を登録する',
    },
  },
  en: {
    list: {
      unconfirmed: 'Projects to confirm',
      differing: 'Projects whose ● differ in number from the document',
      undescribed: 'Projects without a summary',
      unanswered: 'Municipalities that have not answered',
      seldom: 'Municipalities in few projects',
      uncovered: 'Measures without a project',
      thin: 'Measures with few ● in a role',
      unreported: 'Indicators without an actual',
      behind: 'Indicators that are behind',
      unfounded: 'Policy areas without an article of the agreement',
    },
    unagreed: (agreement) => `Municipalities without a registered ${agreement}`,
    act: {
      confirm: 'Confirm',
      describe: 'Write the summary',
      ask: 'Make an inquiry',
      see: 'See its projects',
      apply: 'Apply to register one',
      report: 'Register the actual',
      agree: 'Register the agreement',
    },
  },
}
