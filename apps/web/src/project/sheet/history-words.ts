import type { RevisionEvent } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

type Words = {
  history: string
  revision: (n: string) => string
  event: Record<RevisionEvent, string>
  compareTwo: string
  compare: string
  thatDay: string
  restore: string
  forRevision: (n: number) => string
  forOfficers: string
  change: string
  end: string
}

export const words = defineWords<Words>({
  ja: {
    history: '履歴',
    revision: (n) => `第${n}版`,
    event: {
      catalogue: '策定',
      register: '登録',
      change: '変更',
      end: '廃止',
      confirm: '確認',
      takeBack: '確認の取消し',
      inquiry: '照会の回答',
    },
    compareTwo: '２つの版を比べる',
    compare: '前の版と比べる',
    thatDay: 'この日の内容を見る',
    restore: 'この版の内容に戻す申請をつくる',
    forRevision: (n) => `（第${n}版）`,
    forOfficers: '職員にだけ表示しています。',
    change: '変更を申請する',
    end: '廃止を申請する',
  },
  en: {
    history: 'History',
    revision: (n) => `Revision ${n}`,
    event: {
      catalogue: 'Adoption',
      register: 'Registration',
      change: 'Change',
      end: 'End',
      confirm: 'Confirmation',
      takeBack: 'Confirmation taken back',
      inquiry: 'Answers to an inquiry',
    },
    compareTwo: 'Compare two revisions',
    compare: 'Compare with the one before',
    thatDay: 'See that day',
    restore: 'Apply to restore this revision',
    forRevision: (n) => ` (revision ${n})`,
    forOfficers: 'Shown to officers only.',
    change: 'Apply for a change',
    end: 'Apply to end it',
  },
})
