import { defineWords } from '../i18n.tsx'

/** How much of a kind is answered, of what `due`; `optional` of what need not be, of it `open` unanswered. */
type KindCounts = Record<'answered' | 'due' | 'optional' | 'open', number>

/** Words of the answering page around its rows. */
export const words = defineWords({
  ja: {
    inquiries: '照会',
    preview: {
      title: '市町村の画面',
      of: (name: string) => `照会を始めたときの、${name}の画面です。`,
      lead: 'まだどの市町村にも知らせていません。ここでは入力できません。',
      municipality: '市町村',
      back: '照会の準備に戻る',
    },
    answersOf: (municipality: string) => `${municipality}の回答`,
    facts: '照会の内容',
    deadline: '提出期限',
    daysLeft: (days: number) => (days > 0 ? `あと${days}日` : '今日が期限です'),
    overdue: (days: number) => (days > 0 ? `期限を${days}日過ぎています` : '期限を過ぎています'),
    from: '照会元',
    ask: '質問する',
    answering: '回答者',
    editing: (names: string) => `ほかに${names}が編集中`,
    workbook: ['Excelで答えるときは、', '回答用ブック', 'を使ってください。'],
    kinds: '照会の種類',
    kindCount: ({ answered, due, optional, open }: KindCounts) =>
      optional === 0
        ? `${answered}／${due}`
        : optional === due + open
          ? `任意 ${answered}／${optional}`
          : `${answered}／${due + open}（うち任意${optional}）`,
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
    requestOpen: (municipality: string) => `${municipality}に代わって回答する`,
    requestTitle: (municipality: string) => `${municipality}に代わって回答します`,
    requestText:
      'だれからどのように頼まれたかを記録すると、回答を入力できます。記録は回答といっしょに残り、市町村にも表示されます。',
    requestLabel: '依頼した人と方法',
    requestStart: '記録して回答する',
    requestTooLong: (limit: number) => `${limit}字までです。短くしてください。`,
    requestNeeded: '依頼した人と方法を入力してください。例：企画課の担当者から電話で依頼',
    onRequest: (request: string) => `依頼により代わりに回答しています：${request}`,
    submitted: (at: string, by: string) => `${at}に${by}が提出しました`,
    submittedKind: (kind: string, at: string, by: string) => `${kind}：${at}に${by}が提出しました`,
    isSubmitted: '提出済み',
    notSubmitted: (kinds: string) => `${kinds}は、まだ提出していません。`,
    submittedLate: '期限後の提出です。',
    submittedMore: (until: string) => `受付の締切（期限は${until}）までは、取り下げて直せます。`,
    stateText: {
      closed: 'この照会は締め切られました。回答は読むことだけできます。',
      published: 'この照会の結果は公表されました。回答は読むことだけできます。',
    },
    withdraw: '提出を取り下げる',
    nothing: 'この市町村にたずねている項目はありません。',
    /** Words of 庁内照会, as the answering page tells of it. */
    desk: {
      manage: '庁内照会（担当課に割り当てる）',
      summary: (count: number, done: number) =>
        count === 0 ? '' : `${count}課に割当て、${done}課が完了`,
      title: (name: string) => `${name}が答える項目`,
      progress: (answered: number, due: number, until: string) =>
        `${due}件のうち${answered}件 回答済み。期限は${until}です。`,
      note: (by: string, note: string) => `${by}：${note}`,
      sentBack: (remark: string) => `差し戻し：${remark}`,
      reported: (at: string, by: string) => `${at}に${by}が完了を報告しました。`,
      left: (count: number) => `残り${count}件に答えると、完了を報告できます。`,
      report: '完了を報告する',
      reportTitle: '完了を報告しますか',
      reportText:
        '割り当てた課に、回答がそろったことを知らせます。報告のあとも、提出までは直せます。',
      takeBack: '完了の報告を取り消す',
      takeBackTitle: '完了の報告を取り消しますか',
      takeBackText: '回答中に戻ります。',
      shown: '表示する項目',
      all: 'すべての課',
      of: (name: string, answered: number, asked: number) => `${name}（${answered}／${asked}）`,
      nobody: '割り当てていない項目',
      nothing:
        'この種類には、表示する項目がありません。ほかの種類か、「すべての課」を選んでください。',
    },
    /** Words of submitting and taking back. */
    submitting: {
      ready: '提出しますか',
      notReady: (count: number) => `まだ提出できません。残りは${count}件です`,
      notReadyMore: '項目を選ぶと、その行へ移ります。',
      more: (count: number) => `ほか${count}件`,
      counts: (kind: string, { answered, due, optional, open }: KindCounts) =>
        `${kind}　${due + open}件${optional === 0 ? '' : `（任意${optional}件を含む）`}のうち${answered}件 回答済み`,
      readyText: (until: string) =>
        `提出すると照会元に届きます。受付の締切（期限は${until}）までは、取り下げて直せます。`,
      unreported: (desks: string[]) =>
        `${desks.join('・')}は、まだ完了を報告していません。このまま提出することもできます。`,
      late: '期限を過ぎているため、期限後の提出として記録されます。',
      which: '提出する種類',
      whichBack: '取り下げる種類',
      whichReturn: '差し戻す種類',
      chooseKind: '種類を1つ以上選んでください。',
      later: '次の種類は、回答がそろってから提出できます。',
      submit: '提出する',
      cancel: 'やめる',
      withdrawTitle: '提出を取り下げますか',
      withdrawText: '取り下げると、回答を書き直せます。直したら、もう一度提出してください。',
      withdraw: '取り下げる',
      return: '差し戻す',
      returnTitle: '回答を差し戻しますか',
      returnText:
        '提出前の状態に戻り、市町村に理由を知らせます。市町村は回答を直して、もう一度提出します。',
      returnReason: '直してほしいところ',
      unsaved: 'まだ保存できていない回答があります。保存できてから提出してください。',
    },
    contested: (count: number) =>
      `${count}件は、ほかの人と違う内容です。どちらかを選んでください。`,
    compare: '見比べる',
  },
  en: {
    inquiries: 'Inquiries',
    preview: {
      title: 'As a municipality sees it',
      of: (name) => `What ${name} will see once the inquiry is open.`,
      lead: 'No municipality has been told yet. Nothing can be typed here.',
      municipality: 'Municipality',
      back: 'Back to preparing it',
    },
    answersOf: (municipality) => `Answers of ${municipality}`,
    facts: 'About the inquiry',
    deadline: 'Deadline',
    daysLeft: (days) =>
      days > 0 ? (days === 1 ? '1 day left' : `${days} days left`) : 'Due today',
    overdue: (days) =>
      days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} overdue` : 'The deadline has passed',
    from: 'Asked by',
    ask: 'Ask a question',
    answering: 'Answered by',
    editing: (names) => `${names} also editing`,
    workbook: ['To answer in Excel, use the ', 'workbook', '.'],
    kinds: 'Kinds of questions',
    kindCount: ({ answered, due, optional, open }) =>
      optional === 0
        ? `${answered} / ${due}`
        : optional === due + open
          ? `optional ${answered} / ${optional}`
          : `${answered} / ${due + open} (${optional} optional)`,
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
    requestOpen: (municipality) => `Answer for ${municipality}`,
    requestTitle: (municipality) => `Answering for ${municipality}`,
    requestText:
      'Say who asked you, and how; then you can type. It is kept with the answers and shown to the municipality.',
    requestLabel: 'Who asked, and how',
    requestStart: 'Record and answer',
    requestTooLong: (limit) => `At most ${limit} characters. Shorten it.`,
    requestNeeded: 'Say who asked, and how. For example: the planning department, by telephone',
    onRequest: (request) => `Answering on request: ${request}`,
    submitted: (at, by) => `Submitted by ${by}, ${at}`,
    submittedKind: (kind, at, by) => `${kind}: submitted by ${by}, ${at}`,
    isSubmitted: 'Submitted',
    notSubmitted: (kinds) => `Not submitted yet: ${kinds}.`,
    submittedLate: 'Submitted after the deadline.',
    submittedMore: (until) =>
      `Until the inquiry closes (deadline: ${until}) the answers can be taken back and changed.`,
    stateText: {
      closed: 'This inquiry is closed. The answers can only be read.',
      published: 'The results are published. The answers can only be read.',
    },
    withdraw: 'Take the answers back',
    nothing: 'Nothing is asked of this municipality.',
    desk: {
      manage: 'Give rows to departments',
      summary: (count, done) => (count === 0 ? '' : `${count} departments, ${done} done`),
      title: (name) => `Rows of ${name}`,
      progress: (answered, due, until) => `${answered} of ${due} answered, by ${until}.`,
      note: (by, note) => `${by}: ${note}`,
      sentBack: (remark) => `Sent back: ${remark}`,
      reported: (at, by) => `Reported by ${by}, ${at}.`,
      left: (count) => `Answer ${count} more to report them.`,
      report: 'Report as done',
      reportTitle: 'Report as done?',
      reportText:
        'The department that gave the rows is told. Until they are submitted they can still be changed.',
      takeBack: 'Take the report back',
      takeBackTitle: 'Take the report back?',
      takeBackText: 'The department answers again.',
      shown: 'Rows shown',
      all: 'All departments',
      of: (name, answered, asked) => `${name} (${answered} / ${asked})`,
      nobody: 'Rows of no department',
      nothing: 'No rows of this kind are shown. Choose another kind, or all departments.',
    },
    submitting: {
      ready: 'Submit the answers?',
      notReady: (count) => `Not ready yet: ${count} left`,
      notReadyMore: 'Choose one to go to its row.',
      more: (count) => `and ${count} more`,
      counts: (kind, { answered, due, optional, open }) =>
        `${kind}: ${answered} of ${due + open}${optional === 0 ? '' : ` (${optional} optional)`} answered`,
      readyText: (until) =>
        `The answers go to the office that asks. Until the inquiry closes (deadline: ${until}) you can take them back.`,
      unreported: (desks) =>
        `${desks.join(', ')}: not reported as done yet. It can be submitted all the same.`,
      late: 'The deadline has passed: they will be recorded as late.',
      which: 'What to submit',
      whichBack: 'What to take back',
      whichReturn: 'What to give back',
      chooseKind: 'Choose at least one.',
      later: 'These can be submitted once they are complete.',
      submit: 'Submit',
      cancel: 'Cancel',
      withdrawTitle: 'Take the answers back?',
      withdrawText: 'You can then change them. Submit them again afterwards.',
      withdraw: 'Take back',
      return: 'Give back',
      returnTitle: 'Give the answers back?',
      returnText:
        'They are as before submitting, and the municipality is told why. It changes them and submits again.',
      returnReason: 'What is to be changed',
      unsaved: 'Some answers are not saved yet. Submit once they are.',
    },
    contested: (count) => `${count} differ from what somebody else saved. Choose.`,
    compare: 'Compare',
  },
})
