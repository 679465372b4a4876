import { terms } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

export const words = defineWords({
  ja: {
    history: '履歴',
    revision: (n: string) => `第${n}版`,
    event: terms.ja.revisionEvent,
    reason: '理由：',
    noReason: '変更の理由の記録はありません。',
    compareTwo: '２つの版を比べる',
    compare: '前の版と比べる',
    thatDay: 'この日の内容を見る',
    restore: 'この版の内容に戻す申請をつくる',
    forRevision: (n: number) => `（第${n}版）`,
    forOfficers: '職員にだけ表示しています。',
    change: '変更を申請する',
    end: '廃止を申請する',
  },
  en: {
    history: 'History',
    revision: (n) => `Revision ${n}`,
    event: terms.en.revisionEvent,
    reason: 'Reason: ',
    noReason: 'No reason for the change is on record.',
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
