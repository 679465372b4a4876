import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    resetTitle: 'パスワードの再設定',
    resetLead: '登録したメールアドレスに、パスワードを設定し直すためのリンクを送ります。',
    resetByLog:
      'このサーバーはメールを送る設定になっていません。リンクはサーバーのログに書き出されるので、システム管理者に確かめてください。',
    email: 'メールアドレス',
    send: 'リンクを送る',
    sentTitle: 'リンクを送りました',
    sent: (email: string) =>
      `${email} が登録されていれば、メールが届きます。メールのリンクを1時間以内に開いて、新しいパスワードを決めてください。`,
    sentToLog: (email: string) =>
      `${email} が登録されていれば、サーバーのログにリンクが書き出されています。1時間以内に開いて、新しいパスワードを決めてください。`,
    notArrived: '届かないときは、迷惑メールの振り分けと、メールアドレスの綴りを確かめてください。',
    again: '別のメールアドレスで送る',
    toSignIn: 'ログインへ',
    newTitle: '新しいパスワード',
    newLead: '設定すると、ほかの端末ではログアウトされます。',
    newPassword: '新しいパスワード',
    lengthHelp: (min: number) =>
      `${min}文字以上。長いほど安全です。文字の種類は問いません。ほかで使っているものは避けてください。`,
    set: 'パスワードを設定',
    setTitle: 'パスワードを設定しました',
    setDone: '新しいパスワードでログインしてください。',
    refused: '設定できませんでした。内容を確かめて、もう一度試してください。',
    linkGone: 'リンクの期限が切れたか、すでに使われています。もう一度リンクを送ってください。',
    sendAgain: 'リンクを送り直す',
  },
  en: {
    resetTitle: 'Set a new password',
    resetLead: 'A link for setting a new password is sent to your registered e-mail address.',
    resetByLog:
      'This server is not set up to send e-mail. The link is written to the server’s log: ask your system administrator for it.',
    email: 'E-mail address',
    send: 'Send the link',
    sentTitle: 'The link is on its way',
    sent: (email) =>
      `If ${email} is registered, an e-mail will arrive. Open its link within an hour and choose a new password.`,
    sentToLog: (email) =>
      `If ${email} is registered, the link is in the server’s log. Open it within an hour and choose a new password.`,
    notArrived:
      'If nothing arrives, look among the unwanted e-mail and check the spelling of the address.',
    again: 'Send to another e-mail address',
    toSignIn: 'To the sign-in page',
    newTitle: 'New password',
    newLead: 'You will be signed out on your other devices.',
    newPassword: 'New password',
    lengthHelp: (min) =>
      `At least ${min} characters; the longer the safer. Any characters will do. Do not use one you use elsewhere.`,
    set: 'Set the password',
    setTitle: 'The password is set',
    setDone: 'Sign in with your new password.',
    refused: 'The password could not be set. Check it and try again.',
    linkGone: 'The link has expired or has been used. Ask for another one.',
    sendAgain: 'Send another link',
  },
})
