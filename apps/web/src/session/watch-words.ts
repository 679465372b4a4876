import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    soonTitle: 'まもなくログアウトします',
    left: (time: string) => `残り${time}`,
    time: (minutes: number, seconds: number) =>
      minutes > 0 ? `${minutes}分${String(seconds).padStart(2, '0')}秒` : `${seconds}秒`,
    idle: '操作がないまま時間がたちました。続けるときは、時間になる前に「続ける」を押してください。',
    absolute:
      'ログインしてから決められた時間がたちます。入力中の内容は、時間になる前に保存してください。',
    after: 'ログアウトしたあとにもう一度ログインすると、同じ画面から続けられます。',
    goOn: '続ける',
    close: '閉じる',
    signOut: 'ログアウト',
    endedTitle: 'ログアウトしました',
    ended:
      '時間がたったか、ほかの画面でログアウトしたため、接続が終わりました。入力した内容はこの画面に残っています。もう一度ログインすると、続きから始められます。',
    enterAgain: (name: string) => `${name}として続ける`,
    otherWay: 'ほかの方法でログインする（新しいタブ）',
  },
  en: {
    soonTitle: 'You will be signed out soon',
    left: (time) => `${time} left`,
    time: (minutes, seconds) =>
      minutes > 0 ? `${minutes} min ${String(seconds).padStart(2, '0')} s` : `${seconds} s`,
    idle: 'Nothing has been done for a while. To go on, choose “Continue” before the time is up.',
    absolute:
      'The time a sign-in lasts is nearly over. Save what you are typing before the time is up.',
    after: 'If you sign in again after that, you can go on from the same page.',
    goOn: 'Continue',
    close: 'Close',
    signOut: 'Sign out',
    endedTitle: 'You have been signed out',
    ended:
      'Time has run out, or you signed out in another window. What you typed is still on this page. Sign in again to go on from here.',
    enterAgain: (name) => `Continue as ${name}`,
    otherWay: 'Sign in another way (new tab)',
  },
})
