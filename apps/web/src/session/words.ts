import { defineWords } from '../i18n.tsx'

/** Why one has to wait, by better-auth's code and those of the registry. */
const waits: Record<'ja' | 'en', Record<string, (wait: string) => string>> = {
  ja: {
    SIGN_IN_DELAYED: (wait) =>
      `間違いが続いているため、${wait}お待ちください。入力はこの画面に残っています。`,
    SIGN_IN_LOCKED: (wait) =>
      `間違いが続いたため、パスワードでのログインを止めています。あと${wait}で使えます。急ぐときは、パスワードを設定し直すと、すぐにログインできます。`,
    ADDRESS_BLOCKED: (wait) =>
      `同じ接続元からの間違いが続いたため、ログインを止めています。あと${wait}で使えます。`,
    LINKS_LIMITED: (wait) =>
      `リンクを何度も送っています。届いたなかでいちばん新しいメールのリンクを使ってください。あと${wait}で、もう一度送れます。`,
  },
  en: {
    SIGN_IN_DELAYED: (wait) =>
      `There were several mistakes in a row. Wait ${wait}, then try again. What you typed is still here.`,
    SIGN_IN_LOCKED: (wait) =>
      `After many mistakes, signing in by password is locked for another ${wait}. To get in at once, set a new password.`,
    ADDRESS_BLOCKED: (wait) =>
      `After many mistakes from your network address, signing in is locked for another ${wait}.`,
    LINKS_LIMITED: (wait) =>
      `Several links have been sent. Use the one in the newest e-mail. In ${wait} another can be sent.`,
  },
}

export const words = defineWords({
  ja: {
    title: 'ログイン',
    forOfficers: '職員のための画面です。',
    email: 'メールアドレス',
    password: 'パスワード',
    signIn: 'ログイン',
    reset: 'パスワードを設定し直す',
    or: 'または',
    passkey: 'パスキーでログイン',
    organisation: (name: string) => `${name}でログイン`,
    invited: 'アカウントは、市町村の管理者からの招待で作ります。',
    secondStep: '確認コードの入力',
    secondStepHelp: '認証アプリに表示されている6桁の数字を入力してください。',
    code: '確認コード',
    backupCode: '予備のコード',
    backupCodeHelp: '二段階認証を設定したときに控えた、予備のコードを1つ入力してください。',
    useBackupCode: '認証アプリを使えないとき',
    useCode: '認証アプリのコードを使う',
    confirm: '確認する',
    startOver: 'メールアドレスの入力に戻る',
    errors: {
      emailMissing: 'メールアドレスを入力してください。',
      passwordMissing: 'パスワードを入力してください。',
      codeMissing: '6桁の数字を入力してください。',
      backupCodeMissing: '予備のコードを入力してください。',
    },
    failures: {
      signIn:
        'ログインできませんでした。メールアドレスとパスワードを確かめて、もう一度入力してください。',
      code: '確認コードが合いませんでした。認証アプリにいま表示されている数字を入力してください。',
      backupCode: '予備のコードが合いませんでした。使ったことのないコードを入力してください。',
      codeExpired: '時間がたったため、確認を続けられません。はじめから入力してください。',
      passkey:
        'パスキーでログインできませんでした。もう一度試すか、メールアドレスとパスワードを使ってください。',
      organisation:
        '組織アカウントでログインできませんでした。招待を受けたメールアドレスのアカウントかを確かめてください。',
      lost: 'つながりません。入力はこの画面に残っています。接続を確かめて、もう一度試してください。',
      unexpected: '途中で問題が起きました。少し待ってから、もう一度試してください。',
      codeUsed:
        'この確認コードはもう使われています。認証アプリの数字が変わるのを待って、新しい数字を入力してください。',
      unverified:
        '端末が本人を確かめなかったため、このパスキーではログインできません。顔認証、指紋、暗証番号を使えるパスキーか、メールアドレスとパスワードを使ってください。',
      tooMany: (wait: string) => `試した回数が多いため、${wait}お待ちください。`,
      waits: waits.ja,
      next: (wait: string) => `間違いが続いているため、次は${wait}後に試せます。`,
      again: 'もう一度試せます。',
    },
    left: (wait: string) => `あと${wait}で、もう一度試せます。`,
    organisationDown: (name: string) =>
      `${name}は、いま応答がありません。つながると、ここにボタンが出ます。`,
    aWhile: 'しばらく',
    seconds: (count: number) => `${count}秒`,
    minutes: (count: number) => `${count}分`,
  },
  en: {
    title: 'Sign in',
    forOfficers: 'For officers of the municipalities.',
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    reset: 'Set a new password',
    or: 'or',
    passkey: 'Sign in with a passkey',
    organisation: (name) => `Sign in with ${name}`,
    invited: 'Accounts are made by invitation from your municipality’s administrator.',
    secondStep: 'Enter your code',
    secondStepHelp: 'Enter the six digits that your authenticator app shows.',
    code: 'Code',
    backupCode: 'Backup code',
    backupCodeHelp: 'Enter one of the backup codes you kept when you set up the second step.',
    useBackupCode: 'I cannot use my authenticator app',
    useCode: 'Use a code of the authenticator app',
    confirm: 'Confirm',
    startOver: 'Back to the e-mail address',
    errors: {
      emailMissing: 'Enter your e-mail address.',
      passwordMissing: 'Enter your password.',
      codeMissing: 'Enter the six digits.',
      backupCodeMissing: 'Enter a backup code.',
    },
    failures: {
      signIn:
        'You could not be signed in. Check the e-mail address and the password, and try again.',
      code: 'The code did not match. Enter the digits that your authenticator app shows now.',
      backupCode: 'The backup code did not match. Enter one you have not used yet.',
      codeExpired: 'Too much time has passed. Start again from the e-mail address.',
      passkey:
        'You could not be signed in with the passkey. Try again, or use your e-mail address and password.',
      organisation:
        'You could not be signed in with your organisation’s account. Check that it has the e-mail address you were invited by.',
      lost: 'No connection. What you typed is still here. Check your connection and try again.',
      unexpected: 'Something went wrong. Wait a little, then try again.',
      codeUsed:
        'This code has been used. Wait until your authenticator app shows another, and enter that.',
      unverified:
        'Your device did not check that it is you, so this passkey cannot be used. Use one with face, fingerprint or a code, or your e-mail address and password.',
      tooMany: (wait) => `Too many attempts. Wait ${wait}, then try again.`,
      waits: waits.en,
      next: (wait) => ` There were several mistakes in a row: try again in ${wait}.`,
      again: 'You can try again.',
    },
    left: (wait) => `You can try again in ${wait}.`,
    organisationDown: (name) =>
      `${name} does not answer at the moment. Once it does, its button appears here.`,
    aWhile: 'a while',
    seconds: (count) => (count === 1 ? 'one second' : `${count} seconds`),
    minutes: (count) => (count === 1 ? 'one minute' : `${count} minutes`),
  },
})

type Words = (typeof words)['ja']

/** 45秒, 3分; without a number しばらく. */
export function waitText(seconds: number | undefined, text: Words): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return text.aWhile
  return seconds < 60 ? text.seconds(Math.ceil(seconds)) : text.minutes(Math.ceil(seconds / 60))
}
