import { defineWords } from '../i18n.tsx'

/** What the frame says to and about signed-in people. */
export const words = defineWords({
  ja: {
    signIn: 'ログイン',
    ownWork: '自分の仕事のメニュー',
    account: 'アカウント',
    people: '職員と担当課',
    mail: 'メールの送信状況',
    audit: '監査記録',
    messages: 'お知らせ',
    messagesUnread: (count: number) => `お知らせ（未読${count}件）`,
    signOut: 'ログアウト',
    work: '自分の仕事',
    applications: '申請',
    inquiries: '照会',
    answerInquiries: '照会に回答',
    review: '審査',
    confirm: '確認',
    waiting: '件',
    sample: '見本',
    sampleWho: (name: string) =>
      `${name}として操作しています。行ったことはすべて、このサーバーにだけ残る見本です。`,
  },
  en: {
    signIn: 'Sign in',
    ownWork: 'Menu of my work',
    account: 'Account',
    people: 'People and departments',
    mail: 'Mail queue',
    audit: 'Audit trail',
    messages: 'Messages',
    messagesUnread: (count) => `Messages (${count} unread)`,
    signOut: 'Sign out',
    work: 'My work',
    applications: 'Applications',
    inquiries: 'Inquiries',
    answerInquiries: 'Answer inquiries',
    review: 'Review',
    confirm: 'Confirm',
    waiting: ' waiting',
    sample: 'Sample',
    sampleWho: (name) =>
      `You are acting as ${name}. Everything you do is a sample that stays on this server.`,
  },
})
