import type { InquiryStatus, KindProgress } from '@renkei/schema'
import { defineWords } from '../../i18n.tsx'

type Action = InquiryStatus['days'][number]['events'][number]['action']
type Words = {
  trail: string
  evaluation: string
  report: string
  opened: (date: string) => string
  deadline: (date: string) => string
  table: string
  municipality: string
  state: Record<KindProgress['state'], string>
  submittedOn: string
  deadlineOn: string
  notSubmitted: string
  late: string
  total: string
  legend: string
  outstanding: (count: number) => string
  allIn: string
  missing: (kind: string, count: number) => string
  questioned: string
  reminded: (date: string) => string
  extended: (date: string) => string
  remind: string
  remindOne: (name: string) => string
  remindAll: (count: number) => string
  remindTitle: (count: number) => string
  remindText: string
  note: string
  remindedDone: (count: number) => string
  move: string
  moveOne: string
  newDeadline: string
  reason: string
  others: string
  extendFor: (name: string) => string
  choose: string
  close: string
  closeTitle: string
  closeText: (outstanding: number) => string
  reopen: string
  reopenTitle: string
  reopenText: string
  publish: string
  publishTitle: string
  publishText: (submitted: number, outstanding: number) => string
  rate: string
  rateNote: string
  chart: (list: string) => string
  day: string
  event: string
  count: string
  share: string
  action: Record<Action, string>
  due: (days: number) => string
  submissions: string
}

export const words = defineWords<Words>({
  ja: {
    trail: '回答の状況',
    evaluation: '評価',
    report: '年次報告',
    opened: (date) => `${date} 開始`,
    deadline: (date) => `期限 ${date}`,
    table: '市町村ごとの回答',
    municipality: '市町村',
    state: {
      none: '対象なし',
      unanswered: '未回答',
      drafting: '記入中',
      answered: '回答済み',
      late: '期限後',
      questioned: '質問あり',
    },
    submittedOn: '提出',
    deadlineOn: '期限',
    notSubmitted: '未提出',
    late: '期限後',
    total: '回答済み',
    legend: '記号の意味',
    outstanding: (count) => `未提出　${count}市町村`,
    allIn: 'すべての市町村が提出しました。',
    missing: (kind, count) => `${kind}${count}件`,
    questioned: '質問に答えると進みます。',
    reminded: (date) => `${date}に催促しました。`,
    extended: (date) => `期限を${date}に延ばしました。`,
    remind: '催促',
    remindOne: (name) => `：${name}`,
    remindAll: (count) => `未提出の${count}市町村に催促する`,
    remindTitle: (count) => `${count}市町村に催促しますか`,
    remindText: 'まだ足りない項目を添えて、お知らせとメールで伝えます。',
    note: '添える言葉',
    remindedDone: (count) => `${count}市町村に催促しました。`,
    move: '期限を変える',
    moveOne: '1市町村だけ期限を延ばす',
    newDeadline: '新しい期限',
    reason: '理由',
    others: 'ほかの市町村の期限は変わりません。',
    extendFor: (name) => `${name}の期限を延ばす`,
    choose: '選んでください',
    close: '受付を締め切る',
    closeTitle: '受付を締め切りますか',
    closeText: (outstanding) =>
      outstanding > 0
        ? `まだ提出していない${outstanding}市町村は、回答できなくなります。締め切ったあとも、公表するまでは受付を再開できます。`
        : '締め切ると、回答を直せなくなります。公表するまでは受付を再開できます。',
    reopen: '受付を再開する',
    reopenTitle: '受付を再開しますか',
    reopenText: 'すべての市町村に知らせます。',
    publish: '結果を公表する',
    publishTitle: '結果を公表しますか',
    publishText: (submitted, outstanding) =>
      `提出した${submitted}市町村の回答を、確認済みの参加状況と実績として登録します。${
        outstanding > 0 ? `提出していない${outstanding}市町村の登録は変わりません。` : ''
      }公表したあとは、この照会を変えられません。`,
    rate: '提出した市町村の推移',
    rateNote: '線は日ごとの累計です。',
    chart: (list) => `提出した市町村の数の推移。${list}`,
    day: '日',
    event: 'できごと',
    count: '提出',
    share: '率',
    action: {
      open: '開始',
      remind: '催促',
      deadline: '期限',
      extend: '期限の変更',
      close: '締切',
      reopen: '受付の再開',
      publish: '公表',
    },
    due: (days) => (days === 1 ? '前日の催促' : `${days}日前の催促`),
    submissions: '提出',
  },
  en: {
    trail: 'Responses',
    evaluation: 'Evaluation',
    report: 'Report',
    opened: (date) => `opened ${date}`,
    deadline: (date) => `deadline ${date}`,
    table: 'Responses by municipality',
    municipality: 'Municipality',
    state: {
      none: 'Not asked',
      unanswered: 'Unanswered',
      drafting: 'Being written',
      answered: 'Answered',
      late: 'Late',
      questioned: 'Question',
    },
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
    questioned: 'It goes on once you answer the question.',
    reminded: (date) => `Reminded on ${date}.`,
    extended: (date) => `Its deadline was moved to ${date}.`,
    remind: 'Remind',
    remindOne: (name) => ` ${name}`,
    remindAll: (count) =>
      count === 1 ? 'Remind the one municipality' : `Remind the ${count} municipalities`,
    remindTitle: (count) =>
      count === 1 ? 'Remind one municipality?' : `Remind ${count} municipalities?`,
    remindText: 'They are told what is still missing, in the registry and by e-mail.',
    note: 'A word to go with it',
    remindedDone: (count) =>
      count === 1 ? 'One municipality was reminded.' : `${count} municipalities were reminded.`,
    move: 'Move the deadline',
    moveOne: 'Move the deadline of one municipality',
    newDeadline: 'New deadline',
    reason: 'Reason',
    others: 'The others keep their deadline.',
    extendFor: (name) => `Move the deadline of ${name}`,
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
    publishTitle: 'Publish the results?',
    publishText: (submitted, outstanding) =>
      `What ${submitted} municipalities submitted becomes confirmed participation and actuals. ${
        outstanding > 0 ? `What is held of the other ${outstanding} stays as it is. ` : ''
      }After that this inquiry changes no more.`,
    rate: 'Submissions over time',
    rateNote: 'The line is cumulative, day by day.',
    chart: (list) => `Number of municipalities that had submitted. ${list}`,
    day: 'Day',
    event: 'Event',
    count: 'Submitted',
    share: 'Share',
    action: {
      open: 'Opened',
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
