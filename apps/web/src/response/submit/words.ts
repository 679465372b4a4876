import { defineWords } from '../../i18n.tsx'

/** Words of submitting and taking back. */
export const words = defineWords({
  ja: {
    ready: '提出しますか',
    notReady: (count: number) => `まだ提出できません。残りは${count}件です`,
    notReadyMore: '項目を選ぶと、その行へ移ります。',
    more: (count: number) => `ほか${count}件`,
    counts: (kind: string, answered: number, due: number) =>
      `${kind}　${due}件のうち${answered}件 回答済み`,
    readyText: (until: string) =>
      `提出すると照会元に届きます。受付の締切（期限は${until}）までは、取り下げて直せます。`,
    late: '期限を過ぎているため、期限後の提出として記録されます。',
    submit: '提出する',
    cancel: 'やめる',
    withdrawTitle: '提出を取り下げますか',
    withdrawText: '取り下げると、回答を書き直せます。直したら、もう一度提出してください。',
    withdraw: '取り下げる',
    unsaved: 'まだ保存できていない回答があります。保存できてから提出してください。',
  },
  en: {
    ready: 'Submit the answers?',
    notReady: (count) => `Not ready yet: ${count} left`,
    notReadyMore: 'Choose one to go to its row.',
    more: (count) => `and ${count} more`,
    counts: (kind, answered, due) => `${kind}: ${answered} of ${due} answered`,
    readyText: (until) =>
      `The answers go to the office that asks. Until the inquiry closes (deadline: ${until}) you can take them back.`,
    late: 'The deadline has passed: they will be recorded as late.',
    submit: 'Submit',
    cancel: 'Cancel',
    withdrawTitle: 'Take the answers back?',
    withdrawText: 'You can then change them. Submit them again afterwards.',
    withdraw: 'Take back',
    unsaved: 'Some answers are not saved yet. Submit once they are.',
  },
})
