import { consentWords } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

/** Words of the page around the form. */
export const words = defineWords({
  ja: {
    lead: {
      register: (municipality: string, vision: string) =>
        `${municipality}から、${vision}の連携事業を新しく申請します。連携中枢都市の政策担当部が審査し、承認されると公開されます。`,
      change: (municipality: string, _vision: string) =>
        `${municipality}から、登録されている連携事業の変更を申請します。変える項目だけを書き直します。承認されると新しい版として公開され、いまの版は履歴に残ります。`,
      end: (municipality: string, _vision: string) =>
        `${municipality}から、連携事業の廃止を申請します。承認されても、これまでの記録は残ります。`,
    },
    unkept: '要修正の項目を直すと保存します。',
    read: 'いまの申請を見る',
    parted: '保存できていません。ほかの人の変更と見比べてください。',
    compare: '見比べる',
    close: '閉じる',
    check: '確認して提出',
    restored: '保存される前に画面を閉じた入力を戻しました',
    restoredMore: '続きから書けます。保存は自動で行います。',
    discardRestored: '戻した入力を捨てる',
    taken: (by: string, time: string, fields: string) => `${time}に${by}が${fields}を変更しました`,
    takenMore: '変更をこの画面に取り込みました。入力した内容は残っています。',
    changes: (count: number) => `${count}項目を変更しています`,
    unchanged: 'まだ何も変更していません',
    information: 'この申請の情報',
    state: '状態',
    madeBy: '作成',
    begun: '始めた日',
    lastSaved: '最後の更新',
    notKept: 'まだありません。入力すると下書きとして残ります。',
    after: '提出したあと',
    afterText: (asked: number) =>
      asked > 0
        ? `関係する${asked}市町村に参加をたずね、連携中枢都市の政策担当部が審査します。決まるまでは取り下げられます。`
        : '連携中枢都市の政策担当部が審査します。決まるまでは取り下げられます。',
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
        ? '連携中枢都市の政策担当部が、もう一度審査します。'
        : '連携中枢都市の政策担当部が審査し、承認、差し戻し、却下のどれかを知らせます。',
      '審査が終わるまで内容は書き直せません。直したいときは取り下げるか、差し戻しを頼みます。',
    ],
    received: (id: number) => `受け付けました（申請${id}）`,
    receivedSteps: (waiting: string[]) => [
      ...(waiting.length > 0
        ? [`${waiting.join('・')}に、参加をたずねました。答えがあると「自分の仕事」に届きます。`]
        : []),
      '連携中枢都市の政策担当部が審査します。決まると「自分の仕事」に届きます。',
      '書き直したいときは、審査する人に差し戻しを頼むか、取り下げます。',
    ],
    changePart: '変更',
    noFiles: 'ありません',
    ofPart: (part: string) => `：${part}`,
    submit: '提出する',
    back: '入力に戻る',
    refused: '提出できませんでした',
    conflict: (fields: string) =>
      `申請を始めたあとに、${fields}の変更が承認されました。いまの登録を見て書き直してください。`,

    stale: {
      title: (time: string, by: string, fields: string) =>
        `${time}に、${by}が${fields}を変更しました`,
      lead: (opened: string) =>
        `両方を見比べて選んでください。入力した内容は残っています。下線と取り消し線は、${opened}に開いたときから変わったところです。`,
      theirs: '保存されている内容',
      mine: 'あなたの入力',
      unsaved: '未保存',
      keepTheirs: 'この内容を残す',
      keepMine: 'この内容で保存する',
      together: '両方を合わせて書き直すこともできます',
      of: (choice: string, field: string) => `${field}：${choice}`,
      save: '選んだ内容で保存する',
      back: '保存せずに入力へ戻る',
    },

    view: {
      of: {
        register: (municipality: string, department: string) =>
          `${municipality} ${department}による登録の申請`,
        change: (municipality: string, department: string) =>
          `${municipality} ${department}による変更の申請`,
        end: (municipality: string, department: string) =>
          `${municipality} ${department}による廃止の申請`,
      },
      waiting: {
        draft: '下書きです。まだ提出されていません。',
        submitted: '提出されています。連携中枢都市の政策担当部が審査しています。',
        returned: '差し戻されています。申請した市町村が直しています。',
        approved: '承認され、公開されています。',
        rejected: '却下されました。',
        withdrawn: '取り下げられました。',
      },
      endorsing: '庁内で決裁を受けています。まだ提出されていません。',
      submittedAt: (time: string) => `${time}に提出`,
      toReview: '審査の画面を開く',
      toProject: '公開されている事業を見る',
      consents: '参加の回答',
      consentsNote: (answered: number, asked: number) =>
        `${asked}市町村のうち${answered}が回答済み`,
      municipality: '市町村',
      answer: '回答',
      note: '条件・備考',
      answered: '回答した人と日時',
      notYet: 'まだ回答していません',
      history: '経過',
      consentTitle: (municipality: string) => `${municipality}は、この事業に参加しますか`,
      consentLead: '決まるまで何度でも変えられます。回答は、承認されると公開されます。',
      consentDone: (time: string) => `${time}に回答しました。決まるまで変えられます。`,
      question: '参加の意向',
      noteLabel: '備考',
      noteHelp: '申請した市町村と審査する人が読みます。公開されません。',
      chooseAnswer: `${consentWords.join('、')}のどれかを選んでください。`,
      send: '回答する',
      sendAgain: '回答を変える',
      sent: '回答しました',
      left: '保存されていない入力が残っています',
      leftMore: 'この申請は書き直せなくなりましたが、入力した内容はこの画面に残っています。',
      forget: '残っている入力を消す',
      remarks: '全体への指摘',
    },
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
    unkept: 'It will be saved once what is to be corrected is.',
    read: 'See the application',
    parted: 'Not saved. Compare with what someone else changed.',
    compare: 'Compare',
    close: 'Close',
    check: 'Check and submit',
    restored: 'What could not be saved before was put back',
    restoredMore: 'Go on from here; it is saved automatically.',
    discardRestored: 'Discard what was put back',
    taken: (by, time, fields) => `${by} changed ${fields} at ${time}`,
    takenMore: 'The change was taken over into this form. What you typed is still here.',
    changes: (count) => (count === 1 ? 'One field changes' : `${count} fields change`),
    unchanged: 'Nothing changes yet',
    information: 'About this application',
    state: 'State',
    madeBy: 'Made by',
    begun: 'Begun',
    lastSaved: 'Last changed',
    notKept: 'Not yet. What you type is kept as a draft.',
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
    received: (id) => `Received (application ${id})`,
    receivedSteps: (waiting) => [
      ...(waiting.length > 0
        ? [
            `${waiting.join(', ')}: asked about taking part. You are told of answers under “My work”.`,
          ]
        : []),
      'The core city’s policy office reviews it. You are told of the decision under “My work”.',
      'To rewrite it, ask the reviewers to return it, or withdraw it.',
    ],
    changePart: 'Change',
    noFiles: 'None',
    ofPart: (part) => `: ${part}`,
    submit: 'Submit',
    back: 'Back to the form',
    refused: 'It could not be submitted',
    conflict: (fields) =>
      `After you began, a change of ${fields} was approved. Look at the present record and rewrite it.`,
    stale: {
      title: (time, by, fields) => `${by} changed ${fields} at ${time}`,
      lead: (opened) =>
        `Compare both and choose. What you typed is still here. Underlined and struck text is what changed since you opened it at ${opened}.`,
      theirs: 'As it is saved',
      mine: 'What you typed',
      unsaved: 'not saved',
      keepTheirs: 'Keep this',
      keepMine: 'Save this',
      together: 'Or write both together',
      of: (choice, field) => `${field}: ${choice}`,
      save: 'Save what I chose',
      back: 'Back to the form without saving',
    },
    view: {
      of: {
        register: (municipality, department) => `Registration by ${municipality}, ${department}`,
        change: (municipality, department) => `Change by ${municipality}, ${department}`,
        end: (municipality, department) => `Ending by ${municipality}, ${department}`,
      },
      waiting: {
        draft: 'A draft, not submitted yet.',
        submitted: 'Submitted. The core city’s policy office is reviewing it.',
        returned: 'Returned. The applicant is correcting it.',
        approved: 'Approved and published.',
        rejected: 'Rejected.',
        withdrawn: 'Withdrawn.',
      },
      endorsing: 'It is being endorsed within the municipality, and not submitted yet.',
      submittedAt: (time) => `Submitted ${time}`,
      toReview: 'Open it at the review desk',
      toProject: 'See the published project',
      consents: 'Answers about taking part',
      consentsNote: (answered, asked) => `${answered} of ${asked} have answered`,
      municipality: 'Municipality',
      answer: 'Answer',
      note: 'Condition, note',
      answered: 'Who answered, when',
      notYet: 'not answered yet',
      history: 'What happened',
      consentTitle: (municipality) => `Does ${municipality} take part in this project?`,
      consentLead:
        'You can change the answer until the application is decided. It is published with the approval.',
      consentDone: (time) =>
        `Answered ${time}. You can change it until the application is decided.`,
      question: 'Your answer',
      noteLabel: 'Note',
      noteHelp: 'Read by the applicant and the reviewers. Not published.',
      chooseAnswer: 'Choose one of the three answers.',
      send: 'Answer',
      sendAgain: 'Change the answer',
      sent: 'Your answer was sent',
      left: 'There is text that could not be saved',
      leftMore: 'This application can no longer be changed, but what you typed is still here.',
      forget: 'Delete this text',
      remarks: 'Remarks on the whole',
    },
  },
})
