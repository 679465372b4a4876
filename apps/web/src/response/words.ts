import { defineWords } from '../i18n.tsx'

/** Words of the answering page around its rows. */
export const words = defineWords({
  ja: {
    inquiries: '照会',
    facts: '照会の内容',
    deadline: '提出期限',
    daysLeft: (days: number) =>
      days > 0 ? `あと${days}日` : days === 0 ? '今日が期限です' : `期限を${-days}日過ぎています`,
    from: '照会元',
    ask: '質問する',
    answering: '回答者',
    editing: (names: string) => `ほかに${names}が編集中`,
    workbook: ['Excelで答えるときは、', '回答用ブック', 'を使ってください。'],
    kinds: '照会の種類',
    kindCount: (answered: number, due: number) => `${answered}／${due}`,
    progress: (due: number) => `／${due} 回答済み`,
    progressName: '回答の進み具合',
    missing: '未回答',
    wrong: '要修正',
    next: '次の未回答へ',
    submit: '確認して提出',
    restored: (count: number) => `保存されていなかった入力を${count}件、元に戻しました`,
    restoredMore: '前にこの画面で入力して、保存される前に画面を閉じた内容です。自動で保存します。',
    discardRestored: '戻した入力を捨てる',
    unsaved: (count: number) => `保存されていない入力が${count}件残っています`,
    unsavedMore:
      'この画面を閉じるまで残ります。受付が再開されるか提出が取り下げられると保存されます。',
    requestTitle: (municipality: string) => `${municipality}に代わって回答します`,
    requestText:
      'だれからどのように頼まれたかを記録すると、回答を入力できます。記録は回答といっしょに残り、市町村にも表示されます。',
    requestLabel: '依頼した人と方法',
    requestStart: '記録して回答する',
    requestNeeded: '依頼した人と方法を入力してください。例：企画課の担当者から電話で依頼',
    onRequest: (request: string) => `依頼により代わりに回答しています：${request}`,
    submitted: (at: string, by: string) => `${at}に${by}が提出しました`,
    submittedLate: '期限後の提出です。',
    submittedMore: (until: string) => `受付の締切（期限は${until}）までは、取り下げて直せます。`,
    stateText: {
      closed: 'この照会は締め切られました。回答は読むことだけできます。',
      published: 'この照会の結果は公表されました。回答は読むことだけできます。',
    },
    withdraw: '提出を取り下げる',
    nothing: 'この市町村にたずねている項目はありません。',
    /** Words of submitting and taking back. */
    submitting: {
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
    contested: (count: number) =>
      `${count}件は、ほかの人と違う内容です。どちらかを選んでください。`,
    compare: '見比べる',
  },
  en: {
    inquiries: 'Inquiries',
    facts: 'About the inquiry',
    deadline: 'Deadline',
    daysLeft: (days) =>
      days > 0
        ? days === 1
          ? '1 day left'
          : `${days} days left`
        : days === 0
          ? 'Due today'
          : `${-days} ${days === -1 ? 'day' : 'days'} overdue`,
    from: 'Asked by',
    ask: 'Ask a question',
    answering: 'Answered by',
    editing: (names) => `${names} also editing`,
    workbook: ['To answer in Excel, use the ', 'workbook', '.'],
    kinds: 'Kinds of questions',
    kindCount: (answered, due) => `${answered} / ${due}`,
    progress: (due) => ` / ${due} answered`,
    progressName: 'Progress of the answers',
    missing: 'Unanswered',
    wrong: 'To correct',
    next: 'Next unanswered',
    submit: 'Check and submit',
    restored: (count) => `${count} unsaved ${count === 1 ? 'answer was' : 'answers were'} put back`,
    restoredMore:
      'You typed it before, and the page was closed before it was saved. It is saved now.',
    discardRestored: 'Discard what was put back',
    unsaved: (count) => `${count} unsaved ${count === 1 ? 'answer is' : 'answers are'} left`,
    unsavedMore:
      'Kept until this window is closed; saved once the inquiry is reopened or the answers are taken back.',
    requestTitle: (municipality) => `Answering for ${municipality}`,
    requestText:
      'Say who asked you, and how; then you can type. It is kept with the answers and shown to the municipality.',
    requestLabel: 'Who asked, and how',
    requestStart: 'Record and answer',
    requestNeeded: 'Say who asked, and how. For example: the planning department, by telephone',
    onRequest: (request) => `Answering on request: ${request}`,
    submitted: (at, by) => `Submitted by ${by}, ${at}`,
    submittedLate: 'Submitted after the deadline.',
    submittedMore: (until) =>
      `Until the inquiry closes (deadline: ${until}) the answers can be taken back and changed.`,
    stateText: {
      closed: 'This inquiry is closed. The answers can only be read.',
      published: 'The results are published. The answers can only be read.',
    },
    withdraw: 'Take the answers back',
    nothing: 'Nothing is asked of this municipality.',
    submitting: {
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
    contested: (count) => `${count} differ from what somebody else saved. Choose.`,
    compare: 'Compare',
  },
})
