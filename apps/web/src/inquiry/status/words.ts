import type { FieldError, Language } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'
import { problemText } from '../../ui/problem-words.ts'

const rowsOf = (language: Language, fields: readonly FieldError[]): string =>
  fields.map((one) => `${one.row ?? ''}：${problemText(language, one)}`).join('\n')

export const words = defineWords({
  ja: {
    trail: '回答の状況',
    answers: '回答の一覧',
    evaluation: '評価',
    report: '年次報告',
    copy: '写して照会をつくる',
    leftOut: (names: string) => `たずねていない市町村：${names}`,
    about: (numbers: string) => `たずねている連携事業：${numbers}`,
    leadOnly: '自己評価は、主担当の市町村だけにたずねています。',
    opened: (date: string) => `${date} 開始`,
    deadline: (date: string) => `期限 ${date}`,
    table: '市町村ごとの回答',
    municipality: '市町村',
    state: {
      none: '対象なし',
      unanswered: '未回答',
      drafting: '記入中',
      answered: '回答済み（未提出）',
      submitted: '提出済み',
      late: '期限後',
      questioned: '質問あり',
    },
    optional: '任意',
    submittedOn: '提出',
    deadlineOn: '期限',
    notSubmitted: '未提出',
    late: '期限後',
    total: '回答済み',
    legend: '記号の意味',
    outstanding: (count: number) => `未提出　${count}市町村`,
    allIn: 'すべての市町村が提出しました。',
    missing: (kind: string, count: number) => `${kind}${count}件`,
    onlyToSubmit: 'すべて回答済みで、まだ提出していません。',
    done: {
      open: '照会を開始しました。市町村の回答は、ここで確かめます。',
      move: '期限を変えました。',
      close: '受付を締め切りました。次は、結果を公表します。',
      reopen: '受付を再開しました。',
      publish: '結果を公表しました。年次報告で見られます。',
    },
    questioned: '質問に答えると進みます。',
    reminded: (date: string) => `${date}に催促しました。`,
    extended: (date: string) => `期限を${date}に延ばしました。`,
    remind: '催促',
    remindOne: (name: string) => `：${name}`,
    remindAll: (count: number) => `未提出の${count}市町村に催促する`,
    remindTitle: (count: number) => `${count}市町村に催促しますか`,
    remindText:
      'まだ足りない項目を添えて、お知らせで伝えます。メールを受け取る人には、メールでも伝えます。',
    note: '添える言葉',
    remindedDone: (count: number, people: number, mailed: number) =>
      `${count}市町村に催促しました（お知らせ ${people}人、${mailed > 0 ? `メール ${mailed}人` : 'メールなし'}）。`,
    stillTime: (deadline: string, days: number) =>
      `期限（${deadline}）まで${days > 0 ? `あと${days}日あります` : '、まだ時間があります'}。待つこともできます。`,
    extendedTo: (name: string, deadline: string) =>
      `${name}には、${deadline}までの延長を認めています。`,
    move: '期限を変える',
    moveOne: '1市町村だけ期限を延ばす',
    newDeadline: '新しい期限',
    reason: '理由',
    others: 'ほかの市町村の期限は変わりません。',
    extendFor: (name: string) => `${name}の期限を延ばす`,
    movedTo: (name: string, date: string) => `${name}の期限を${date}にしました。`,
    askOne: '市町村を加える',
    askHelp:
      '加わった市町村や、もれていた市町村に、同じことをたずねます。お知らせで伝えます。メールを受け取る人には、メールでも伝えます。',
    askFor: (name: string) => `${name}にもたずねる`,
    asked: (name: string, date: string) => `${name}にもたずねました。期限は${date}です。`,
    choose: '選んでください',
    close: '受付を締め切る',
    closeTitle: '受付を締め切りますか',
    closeText: (outstanding: number) =>
      outstanding > 0
        ? `まだ提出していない${outstanding}市町村は、回答できなくなります。締め切ったあとも、公表するまでは受付を再開できます。`
        : '締め切ると、回答を直せなくなります。公表するまでは受付を再開できます。',
    reopen: '受付を再開する',
    reopenTitle: '受付を再開しますか',
    reopenText: 'すべての市町村に知らせます。',
    publish: '結果を公表する',
    publishing: {
      fieldsInvalid: ({ fields }: { fields: readonly FieldError[] }) =>
        `提出のあとで読めなくなった回答があるため、公表できません。受付を再開し、回答した市町村に直してもらってください。\n${rowsOf('ja', fields)}`,
    },
    publishTitle: '結果を公表しますか',
    publishText: (submitted: number, inPart: number, outstanding: number) =>
      `提出した${submitted}市町村の回答を、確認済みの参加状況と実績として登録します。${
        inPart > 0 ? `うち${inPart}市町村は、提出した種類だけです。` : ''
      }${
        outstanding > 0 ? `提出していない${outstanding}市町村の登録は変わりません。` : ''
      }公表したあとは、この照会を変えられません。まちがいは、年次報告から理由を添えて訂正できます。`,
    unevaluated: (count: number) =>
      `${count}事業に、政策担当部の評価がありません。このまま公表すると、年次報告の評価は「なし」になります。`,
    departmentsChange: (count: number) =>
      `${count}事業の担当課が、登録されているものから回答のものに変わります。`,
    changes: (answers: number, departments: number, actuals: number) =>
      answers + departments + actuals === 0
        ? '登録の内容は変わりません。'
        : `変わる登録　参加状況${answers}件、担当課${departments}件、実績${actuals}件`,
    changesName: '公表で変わる登録',
    nothingHeld: '登録なし',
    and: '・',
    fromTo: (from: string, to: string) => `${from} → ${to}（確認済み）`,
    changeOf: (names: string, change: string) => `${change}：${names}`,
    departmentChange: (from: string, to: string) => `担当課　${from} → ${to}`,
    partial: (coverage: string) => `${coverage}の値だけです`,
    actual: (from: string | null, to: string) =>
      from === null
        ? `実績　${to}`
        : from === to
          ? `実績　${to}（出典が変わります）`
          : `実績　${from} → ${to}`,
    questions: (count: number) => `答えを待っている質問　${count}件`,
    questionThread: (name: string) => `${name}の回答と前後のやりとりを見る`,
    reply: '返答',
    replyNeeded: '返答を入力してください。',
    replyTo: (name: string) => `${name}に返答する`,
    replied: (name: string) => `${name}に返答しました。`,
    rate: '提出した市町村の推移',
    rateNote: '線は日ごとの累計です。',
    chart: (list: string) => `提出した市町村の数の推移。${list}`,
    day: '日',
    event: 'できごと',
    count: '提出',
    share: '率',
    action: {
      open: '開始',
      ask: '市町村の追加',
      remind: '催促',
      deadline: '期限',
      extend: '期限の変更',
      close: '締切',
      reopen: '受付の再開',
      publish: '公表',
    },
    due: (days: number) => (days === 1 ? '前日の催促' : `${days}日前の催促`),
    submissions: '提出',
  },
  en: {
    trail: 'Responses',
    answers: 'All answers',
    evaluation: 'Evaluation',
    report: 'Report',
    copy: 'Prepare a copy',
    leftOut: (names) => `Not asked: ${names}`,
    about: (numbers) => `Asked about: ${numbers}`,
    leadOnly: 'Only the lead of a project is asked for a self-evaluation.',
    opened: (date) => `opened ${date}`,
    deadline: (date) => `deadline ${date}`,
    table: 'Responses by municipality',
    municipality: 'Municipality',
    state: {
      none: 'Not asked',
      unanswered: 'Unanswered',
      drafting: 'Being written',
      answered: 'Answered, not submitted',
      submitted: 'Submitted',
      late: 'Late',
      questioned: 'Question',
    },
    optional: 'Optional',
    submittedOn: 'Submitted',
    deadlineOn: 'Deadline',
    notSubmitted: 'Not yet',
    late: 'late',
    total: 'Answered',
    legend: 'Signs',
    outstanding: (count) =>
      count === 1 ? 'One municipality to go' : `${count} municipalities to go`,
    allIn: 'All municipalities have submitted.',
    missing: (kind, count) => `${kind}: ${count}`,
    onlyToSubmit: 'Everything is answered, and not yet submitted.',
    done: {
      open: 'The inquiry is open. Here you see how far the municipalities are.',
      move: 'The deadline was moved.',
      close: 'The inquiry is closed. Its results are published next.',
      reopen: 'The inquiry is open again.',
      publish: 'The results are published; the annual report shows them.',
    },
    questioned: 'It goes on once you answer the question.',
    reminded: (date) => `Reminded on ${date}.`,
    extended: (date) => `Its deadline was moved to ${date}.`,
    remind: 'Remind',
    remindOne: (name) => ` ${name}`,
    remindAll: (count) =>
      count === 1 ? 'Remind the one municipality' : `Remind the ${count} municipalities`,
    remindTitle: (count) =>
      count === 1 ? 'Remind one municipality?' : `Remind ${count} municipalities?`,
    remindText:
      'They are told what is still missing, in the registry, and by e-mail where they take it.',
    note: 'A word to go with it',
    remindedDone: (count, people, mailed) =>
      `${count === 1 ? 'One municipality was' : `${count} municipalities were`} reminded (${people} in the registry, ${mailed > 0 ? mailed : 'none'} by e-mail).`,
    stillTime: (deadline, days) =>
      `The deadline (${deadline}) is ${days > 0 ? `${days} days away` : 'still ahead'}. You can wait for it.`,
    extendedTo: (name, deadline) => `${name} was given until ${deadline}.`,
    move: 'Move the deadline',
    moveOne: 'Move the deadline of one municipality',
    newDeadline: 'New deadline',
    reason: 'Reason',
    others: 'The others keep their deadline.',
    extendFor: (name) => `Move the deadline of ${name}`,
    movedTo: (name, date) => `The deadline of ${name} is now ${date}.`,
    askOne: 'Ask one more municipality',
    askHelp:
      'One that joined or was forgotten is asked the same. It is told in the registry, and by e-mail where it is taken.',
    askFor: (name) => `Ask ${name} too`,
    asked: (name, date) => `${name} is asked too, until ${date}.`,
    choose: 'Choose one',
    close: 'Close the inquiry',
    closeTitle: 'Close the inquiry?',
    closeText: (outstanding) =>
      outstanding > 0
        ? `Those that have not submitted yet (${outstanding}) can answer no more. Until the results are published, it can be opened again.`
        : 'Answers can be changed no more. Until the results are published, it can be opened again.',
    reopen: 'Take answers again',
    reopenTitle: 'Take answers again?',
    reopenText: 'All municipalities are told.',
    publish: 'Publish the results',
    publishing: {
      fieldsInvalid: ({ fields }) =>
        `The results cannot be published: some answers can be read no more. Open the inquiry again and ask those who answered to correct them.\n${rowsOf('en', fields)}`,
    },
    publishTitle: 'Publish the results?',
    publishText: (submitted, inPart, outstanding) =>
      `What ${submitted} municipalities submitted becomes confirmed participation and actuals. ${
        inPart > 0 ? `${inPart} of them submitted some kinds only. ` : ''
      }${
        outstanding > 0 ? `What is held of the other ${outstanding} stays as it is. ` : ''
      }After that this inquiry changes no more. A mistake can be corrected from the report, with a reason.`,
    unevaluated: (count) =>
      `The policy office has not evaluated ${count === 1 ? 'one project' : `${count} projects`}: the report will say so.`,
    departmentsChange: (count) =>
      `The department in charge of ${count === 1 ? 'one project' : `${count} projects`} changes from the registered one to the answer’s.`,
    changes: (answers, departments, actuals) =>
      answers + departments + actuals === 0
        ? 'Nothing that is registered changes.'
        : `What changes: participation ${answers}, departments ${departments}, actuals ${actuals}`,
    changesName: 'What publishing changes',
    nothingHeld: 'nothing',
    and: ', ',
    fromTo: (from, to) => `${from} → ${to} (confirmed)`,
    changeOf: (names, change) => `${change}: ${names}`,
    departmentChange: (from, to) => `Department: ${from} → ${to}`,
    partial: (coverage) => `Values of ${coverage} only`,
    actual: (from, to) =>
      from === null
        ? `Actual: ${to}`
        : from === to
          ? `Actual: ${to} (another source)`
          : `Actual: ${from} → ${to}`,
    questions: (count) => `Questions waiting for an answer: ${count}`,
    questionThread: (name) => `The answers of ${name} and the thread`,
    reply: 'Reply',
    replyNeeded: 'Write a reply.',
    replyTo: (name) => `Reply to ${name}`,
    replied: (name) => `Replied to ${name}.`,
    rate: 'Submissions over time',
    rateNote: 'The line is cumulative, day by day.',
    chart: (list) => `Number of municipalities that had submitted. ${list}`,
    day: 'Day',
    event: 'Event',
    count: 'Submitted',
    share: 'Share',
    action: {
      open: 'Opened',
      ask: 'Municipality added',
      remind: 'Reminder',
      deadline: 'Deadline',
      extend: 'Deadline moved',
      close: 'Closed',
      reopen: 'Opened again',
      publish: 'Published',
    },
    due: (days) => (days === 1 ? 'Reminder the day before' : `Reminder ${days} days before`),
    submissions: 'Submission',
  },
})
