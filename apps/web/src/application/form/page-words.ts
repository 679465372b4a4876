import { consentWords } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

/** Words of the page around the form. */
export const words = defineWords({
  ja: {
    lead: {
      register: (municipality: string, vision: string) =>
        `${municipality}から、${vision}の連携事業を新しく申請します。連携中枢都市の政策担当課が審査し、承認されると公開されます。`,
      change: (municipality: string, _vision: string) =>
        `${municipality}から、登録されている連携事業の変更を申請します。変える項目だけを書き直します。承認されると新しい版として公開され、いまの版は履歴に残ります。`,
      end: (municipality: string, _vision: string) =>
        `${municipality}から、連携事業の廃止を申請します。承認されても、これまでの記録は残ります。`,
    },
    ofProject: (number: number, title: string) => `No.${number} ${title}`,
    unkept: '要修正の項目を直すと保存します。',
    read: 'いまの申請を見る',
    parted: '保存できていません。ほかの人の変更と見比べてください。',
    compare: '見比べる',
    close: '閉じる',
    check: '確認して提出',
    restored: '前に保存できなかった入力を戻しました',
    restoredMore: '続きから書けます。保存は自動で行います。',
    taken: (by: string, time: string, fields: string) => `${time}に${by}が${fields}を変更しました`,
    takenMore: '変更をこの画面に取り込みました。入力した内容は残っています。',
    changes: (count: number) => `${count}項目を変更しています`,
    unchanged: 'まだ何も変更していません',
    information: 'この申請の情報',
    state: '状態',
    madeBy: '作成',
    begun: '始めた日',
    lastSaved: '最後の保存',
    after: '提出したあと',
    afterText: (asked: number) =>
      asked > 0
        ? `関係する${asked}市町村に参加をたずね、連携中枢都市の政策担当課が審査します。決まるまでは取り下げられます。`
        : '連携中枢都市の政策担当課が審査します。決まるまでは取り下げられます。',
    discard: '下書きを破棄する',
    discardTitle: 'この下書きを破棄しますか',
    discardText: '入力した内容はすべて消えます。元に戻せません。',
    discardDo: '破棄する',
    withdraw: '申請を取り下げる',
    withdrawTitle: 'この申請を取り下げますか',
    withdrawText: '審査は終わります。申請の内容と経過は記録に残ります。',
    withdrawReason: '取り下げる理由',
    withdrawDo: '取り下げる',
    returned: (by: string, time: string) => `${time}に${by}が差し戻しました`,
    returnedMore: (count: number) =>
      count > 0
        ? `指摘が${count}つあります。指摘のある項目を直して、もう一度提出してください。`
        : '内容を直して、もう一度提出してください。',
    reviewTitle: '提出する内容を確認する',
    reviewLead: 'この内容で提出します。直すときは入力に戻ります。',
    next: '提出すると',
    nextSteps: (asked: string[] | undefined, resubmitted: boolean) => [
      ...(asked === undefined
        ? []
        : asked.length > 0
          ? [`${asked.join('・')}に、${consentWords.join('・')}をたずねます。`]
          : ['参加をたずねる市町村は選ばれていません。']),
      resubmitted
        ? '連携中枢都市の政策担当課が、もう一度審査します。'
        : '連携中枢都市の政策担当課が審査し、承認、差し戻し、却下のどれかを知らせます。',
      '審査が終わるまで内容は書き直せません。直したいときは取り下げるか、差し戻しを頼みます。',
    ],
    submit: '提出する',
    back: '入力に戻る',
    refused: '提出できませんでした',
    conflict: (fields: string) =>
      `申請を始めたあとに、${fields}の変更が承認されました。いまの登録を見て書き直してください。`,
  },
  en: {
    lead: {
      register: (municipality, vision) =>
        `${municipality} applies for a new joint project of the ${vision}. The core city’s policy office reviews it; once approved, it is published.`,
      change: (municipality) =>
        `${municipality} applies for a change of a registered project. Rewrite only what changes. Once approved it is published as a new revision; the present one stays in the history.`,
      end: (municipality) =>
        `${municipality} applies to end a joint project. Its records stay, even once approved.`,
    },
    ofProject: (number, title) => `No. ${number} ${title}`,
    unkept: 'It will be saved once what is to be corrected is.',
    read: 'See the application',
    parted: 'Not saved. Compare with what someone else changed.',
    compare: 'Compare',
    close: 'Close',
    check: 'Check and submit',
    restored: 'What could not be saved before was put back',
    restoredMore: 'Go on from here; it is saved automatically.',
    taken: (by, time, fields) => `${by} changed ${fields} at ${time}`,
    takenMore: 'The change was taken over into this form. What you typed is still here.',
    changes: (count) => (count === 1 ? 'One field changes' : `${count} fields change`),
    unchanged: 'Nothing changes yet',
    information: 'About this application',
    state: 'State',
    madeBy: 'Made by',
    begun: 'Begun',
    lastSaved: 'Last saved',
    after: 'Once submitted',
    afterText: (asked) =>
      asked > 0
        ? `The ${asked === 1 ? 'municipality involved is' : `${asked} municipalities involved are`} asked about taking part, and the core city’s policy office reviews it. Until it is decided, you can withdraw it.`
        : 'The core city’s policy office reviews it. Until it is decided, you can withdraw it.',
    discard: 'Discard the draft',
    discardTitle: 'Discard this draft?',
    discardText: 'Everything typed is deleted. This cannot be undone.',
    discardDo: 'Discard',
    withdraw: 'Withdraw the application',
    withdrawTitle: 'Withdraw this application?',
    withdrawText: 'The review ends. The application and what happened to it stay on record.',
    withdrawReason: 'Why it is withdrawn',
    withdrawDo: 'Withdraw',
    returned: (by, time) => `${by} returned it at ${time}`,
    returnedMore: (count) =>
      count > 0
        ? `There ${count === 1 ? 'is one remark' : `are ${count} remarks`}. Correct those fields and submit it again.`
        : 'Correct it and submit it again.',
    reviewTitle: 'Check what you submit',
    reviewLead: 'This is what you submit. To correct it, go back to the form.',
    next: 'When you submit',
    nextSteps: (asked, resubmitted) => [
      ...(asked === undefined
        ? []
        : asked.length > 0
          ? [
              `${asked.join(', ')} ${asked.length === 1 ? 'is' : 'are'} asked whether to participate, consider it, or not participate.`,
            ]
          : ['No municipality is asked to take part.']),
      resubmitted
        ? 'The core city’s policy office reviews it again.'
        : 'The core city’s policy office reviews it and tells you: approved, returned or rejected.',
      'Until then nothing in it can be changed. To correct it, withdraw it or ask to have it returned.',
    ],
    submit: 'Submit',
    back: 'Back to the form',
    refused: 'It could not be submitted',
    conflict: (fields) =>
      `After you began, a change of ${fields} was approved. Look at the present record and rewrite it.`,
  },
})
