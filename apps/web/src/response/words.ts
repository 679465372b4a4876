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
    row: {
      same: '前年度と同じ',
      changed: '変更',
      answered: '回答済み',
      unanswered: '未回答',
      drafting: '記入中',
      wrong: '要修正',
      none: '回答不要',
    },
    section: (due: number) => [`${due}事業のうち `, ' 回答済み'],
    indicatorSection: (due: number) => [`${due}指標のうち `, ' 回答済み'],
    otherSection: '圏域全体',
    same: '未回答をすべて前年度と同じにする',
    sameDone: (count: number) => `未回答の${count}件を前年度と同じにしました。`,
    undo: '元に戻す',
    fixTitle: (count: number) => `修正が必要な回答が${count}件あります`,
    fix: (name: string, sentence: string) => `${name}：${sentence}`,
    restored: (count: number) => `保存されていなかった入力を${count}件、元に戻しました`,
    restoredMore: '前にこの画面で入力して、保存できなかった内容です。',
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
    row: {
      same: 'As last year',
      changed: 'Changed',
      answered: 'Answered',
      unanswered: 'Unanswered',
      drafting: 'Being written',
      wrong: 'To correct',
      none: 'Not needed',
    },
    section: (due) => [`Of ${due} projects `, ' answered'],
    indicatorSection: (due) => [`Of ${due} indicators `, ' answered'],
    otherSection: 'Whole region',
    same: 'Set everything unanswered as last year',
    sameDone: (count) => `${count} unanswered set as last year.`,
    undo: 'Undo',
    fixTitle: (count) =>
      count === 1 ? 'One answer needs correcting' : `${count} answers need correcting`,
    fix: (name, sentence) => `${name}: ${sentence}`,
    restored: (count) => `${count} unsaved ${count === 1 ? 'answer was' : 'answers were'} put back`,
    restoredMore: 'You typed it on this screen before, and it could not be saved.',
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
  },
})
