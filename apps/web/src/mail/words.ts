import type { MailState } from '@renkei/schema'
import { defineWords } from '../i18n.tsx'

type Words = {
  title: string
  lead: string
  well: string
  noneYet: string
  lastSent: (moment: string) => string
  notConfigured: string
  notConfiguredHelp: string
  since: (moment: string) => string
  states: string
  all: string
  state: Record<MailState, string>
  sending: string
  find: string
  text: string
  textHelp: string
  municipality: string
  anywhere: string
  search: string
  reset: string
  recipient: string
  content: string
  outcome: string
  from: (name: string) => string
  created: (moment: string) => string
  sentAt: (moment: string) => string
  settledAt: (moment: string) => string
  inTurn: string
  tries: (count: number) => string
  next: (moment: string) => string
  answered: (answer: string) => string
  inviteAgain: string
  retry: string
  retryOf: (address: string) => string
  retried: (address: string) => string
  cancel: string
  cancelOf: (address: string) => string
  cancelSure: (address: string) => string
  cancelHelp: string
  cancelDo: string
  cancelled: (address: string) => string
  back: string
  meanwhile: string
  empty: string
  emptyState: (state: string) => string
  emptyFound: string
  emptyPage: string
  firstPage: string
  droppedTitle: string
  dropped: (value: string, parameter: string) => string
  failed: string
  failedHelp: string
  loadAgain: string
}

export const words = defineWords<Words>({
  ja: {
    title: 'メールの送信状況',
    lead: 'システムが送るメールが、送信待ちか、届け先のサーバーに渡ったかを確かめる画面です。本文は表示しません。送り終えたものの記録は、30日（RENKEI_MAIL_DAYS）で消えます。',
    well: 'メールは送れる状態です。',
    noneYet: '送ったメールの記録はありません。',
    lastSent: (moment) => `最後に送れたのは ${moment} です。`,
    notConfigured: 'メールの設定がありません。',
    notConfiguredHelp:
      'お知らせはシステムの画面だけに届きます。サーバーに RENKEI_SMTP_URL と RENKEI_MAIL_FROM を設定すると、それ以後のお知らせをメールでも送ります。送信待ちのメールは、3日のあいだ設定を待ちます。',
    since: (moment) => `${moment} の送信で分かりました。`,
    states: '状態で絞り込む',
    all: 'すべて',
    state: {
      waiting: '送信待ち',
      sent: '送信済み',
      failed: '届かなかった',
      cancelled: '取消し',
    },
    sending: '送信中',
    find: 'メールの絞り込み',
    text: '言葉',
    textHelp: 'メールアドレス・氏名',
    municipality: '市町村',
    anywhere: 'すべて',
    search: '絞り込む',
    reset: '条件をすべて外す',
    recipient: '宛先',
    content: '内容',
    outcome: '状態',
    from: (name) => `差出人 ${name}`,
    created: (moment) => `${moment} 作成`,
    sentAt: (moment) => `${moment} に渡しました。`,
    settledAt: (moment) => `${moment} に送信をやめました。`,
    inTurn: '順番を待っています。',
    tries: (count) => `${count}回試しました。`,
    next: (moment) => `次は ${moment} に送ります。`,
    answered: (answer) => `サーバーの答え：${answer}`,
    inviteAgain: '招待を送り直す',
    retry: 'いま送る',
    retryOf: (address) => `${address} へのメールをいま送る`,
    retried: (address) => `${address} へのメールを、すぐに送ります。`,
    cancel: '取り消す',
    cancelOf: (address) => `${address} へのメールを取り消す`,
    cancelSure: (address) => `${address} へのメールを取り消しますか`,
    cancelHelp:
      'このメールは送られなくなります。元には戻せません。画面のお知らせはそのまま残ります。',
    cancelDo: '取り消す',
    cancelled: (address) => `${address} へのメールを取り消しました。`,
    back: 'やめる',
    meanwhile: 'その間に状態が変わりました。いまの状態を表示しています。',
    empty: 'まだメールはありません。',
    emptyState: (state) => `「${state}」のメールはありません。`,
    emptyFound: '条件に合うメールはありません。言葉を短くするか、条件を1つ外してください。',
    emptyPage: 'このページにメールはありません。',
    firstPage: '最初のページを見る',
    droppedTitle: '読み取れない条件を外して表示しています。',
    dropped: (value, parameter) => `「${value}」（${parameter}）`,
    failed: 'メールの送信状況を読み込めませんでした。',
    failedHelp: '条件はこの画面に残っています。もう一度読み込んでください。',
    loadAgain: 'もう一度読み込む',
  },
  en: {
    title: 'Mail queue',
    lead: 'Which mails of the registry wait, and which the mail server has taken. What they say is not shown. Records of settled mail go after 30 days (RENKEI_MAIL_DAYS).',
    well: 'Mail is going out.',
    noneYet: 'There is no record of a mail sent.',
    lastSent: (moment) => `The last was sent ${moment}.`,
    notConfigured: 'No e-mail is configured.',
    notConfiguredHelp:
      'Messages arrive in the registry alone. Once RENKEI_SMTP_URL and RENKEI_MAIL_FROM are set on the server, later messages are mailed as well. What waits already waits three days for that.',
    since: (moment) => `Seen when mail was sent, ${moment}.`,
    states: 'Narrow by state',
    all: 'All',
    state: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', cancelled: 'Cancelled' },
    sending: 'Sending',
    find: 'Narrow the mails',
    text: 'Words',
    textHelp: 'E-mail address, name',
    municipality: 'Municipality',
    anywhere: 'All',
    search: 'Narrow',
    reset: 'Remove all conditions',
    recipient: 'To',
    content: 'What it tells',
    outcome: 'State',
    from: (name) => `From ${name}`,
    created: (moment) => `written ${moment}`,
    sentAt: (moment) => `Handed over ${moment}.`,
    settledAt: (moment) => `Given up ${moment}.`,
    inTurn: 'Waits for its turn.',
    tries: (count) => (count === 1 ? 'Tried once.' : `Tried ${count} times.`),
    next: (moment) => `Next try ${moment}.`,
    answered: (answer) => `The server’s answer: ${answer}`,
    inviteAgain: 'Invite again',
    retry: 'Send now',
    retryOf: (address) => `Send the mail to ${address} now`,
    retried: (address) => `The mail to ${address} is sent at once.`,
    cancel: 'Cancel it',
    cancelOf: (address) => `Cancel the mail to ${address}`,
    cancelSure: (address) => `Cancel the mail to ${address}?`,
    cancelHelp: 'It will not be sent; this cannot be undone. The message in the registry stays.',
    cancelDo: 'Cancel the mail',
    cancelled: (address) => `The mail to ${address} is cancelled.`,
    back: 'Back',
    meanwhile: 'Its state changed meanwhile. This is what it is now.',
    empty: 'There are no mails yet.',
    emptyState: (state) => `There are no mails that are “${state.toLowerCase()}”.`,
    emptyFound: 'No mail meets the conditions. Shorten the words, or remove one condition.',
    emptyPage: 'There are no mails on this page.',
    firstPage: 'Go to the first page',
    droppedTitle: 'Conditions that could not be read were left out.',
    dropped: (value, parameter) => `“${value}” (${parameter})`,
    failed: 'The mail queue could not be loaded.',
    failedHelp: 'The conditions are still on this page. Load it again.',
    loadAgain: 'Load again',
  },
})
