import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    lost: 'つながりません。入力はこの画面に残っています。接続を確かめて、もう一度試してください。',
    stale: (by: string, at: string) =>
      `${at}に${by}が先に変更しました。いまの内容を見て、もう一度試してください。`,
    stateChanged: (by: string, at: string, state: string) =>
      `${at}に${by}が、この申請を「${state}」にしました。`,
    gone: 'この申請はありません。破棄されたかもしれません。',
    signIn:
      'ログインの期限が切れました。もう一度ログインしてください。入力はこの画面に残っています。',
    forbidden: 'この操作は、いまの役割ではできません。',
    tooMany: '短い時間に何度も試されました。少し待って、もう一度試してください。',
    unavailable:
      'いまデータベースにつながりません。入力はこの画面に残っています。少し待って、もう一度試してください。',
    unexpected: '途中で問題が起きました。時間をおいて、もう一度試してください。',
  },
  en: {
    lost: 'No connection. What you typed is kept on this screen. Check the connection and try again.',
    stale: (by: string, at: string) =>
      `${by} changed it first, at ${at}. Look at what it is now and try again.`,
    stateChanged: (by: string, at: string, state: string) =>
      `${by} set this application to “${state}” at ${at}.`,
    gone: 'There is no such application. It may have been discarded.',
    signIn: 'You were signed out. Sign in again; what you typed is kept on this screen.',
    forbidden: 'Your role cannot do this.',
    tooMany: 'Tried too often in a short time. Wait a little and try again.',
    unavailable:
      'The database cannot be reached just now. What you typed is kept on this screen. Wait a little and try again.',
    unexpected: 'Something went wrong. Wait a little and try again.',
  },
})
