import { defineWords } from '../i18n.tsx'

/** What became of what was posted without a script, by what the address it led to says. */
type Posted = Record<string, { done?: string; refused?: string }>

const thanks = {
  ja: 'ご意見を受け付けました。ありがとうございます。政策担当部の職員が読みます。',
  en: 'Thank you. Officers of the policy office will read your feedback.',
}

const posted: Record<keyof typeof thanks, Posted> = {
  ja: {
    yes: { done: thanks.ja },
    no: {
      refused:
        '受け付けられませんでした。ブラウザーの「戻る」で書いたものに戻り、1000字以内にして、もう一度送ってください。',
    },
    later: {
      refused:
        '短い間にたくさん届いたため、いまは受け付けられません。ブラウザーの「戻る」で書いたものに戻れます。1時間ほどしてから、もう一度送ってください。',
    },
  },
  en: {
    yes: { done: thanks.en },
    no: {
      refused:
        'It could not be taken. Go back to what you wrote with your browser’s Back, keep it within 1000 characters, and send it again.',
    },
    later: {
      refused:
        'Too much arrived within a short time. Your browser’s Back leads to what you wrote: please send it again in about an hour.',
    },
  },
}

export const words = defineWords({
  ja: {
    title: 'お問い合わせ・ご意見',
    lead: 'この台帳や連携事業について、分からないこと、直してほしいところをお知らせください。',
    contact: 'お問い合わせ先',
    form: 'ご意見を送る',
    formHelp:
      '政策担当部の職員が読みます。公開はしません。名前や電話番号などは書かないでください。お返事が必要なときは、上のお問い合わせ先へご連絡ください。',
    about: '対象の事業：',
    text: 'ご意見',
    send: '送る',
    sent: thanks.ja,
    posted: posted.ja,
    tooMany:
      '短い間にたくさん届いたため、いまは受け付けられません。書いたものは残っています。1時間ほどしてから、もう一度送ってください。',
    desk: '届いたご意見',
    deskLead:
      '住民から届いた文章です。公開されません。対応したら、どうしたかを書いて「対応済み」にします。対応済みのものは、設定した日数のあとに消えます。',
    open: '対応していないもの',
    settled: '対応済み',
    noneOpen: '対応を待つご意見はありません。',
    count: (n: number) => `${n}件`,
    nameOf: (id: number) => `ご意見${id}`,
    note: 'どうしたか（職員だけが見ます）',
    settle: '対応済みにする',
    settleAgain: '書き直す',
    done: (id: number) => `ご意見${id}を対応済みにしました。`,
  },
  en: {
    title: 'Contact and feedback',
    lead: 'Tell us what is unclear or should be mended in this registry or about a joint project.',
    contact: 'Contact',
    form: 'Send feedback',
    formHelp:
      'Officers of the policy office read it; it is not published. Please leave out names and telephone numbers. If you need an answer, use the contact above.',
    about: 'About: ',
    text: 'Your feedback',
    send: 'Send',
    sent: thanks.en,
    posted: posted.en,
    tooMany:
      'Too much arrived within a short time. What you wrote is kept here: please send it again in about an hour.',
    desk: 'Feedback received',
    deskLead:
      'What residents wrote. It is not published. Note what was done and mark it as dealt with; it is deleted some days later, as set.',
    open: 'To be dealt with',
    settled: 'Dealt with',
    noneOpen: 'Nothing waits.',
    count: (n) => String(n),
    nameOf: (id) => `Feedback ${id}`,
    note: 'What was done (for officers only)',
    settle: 'Mark as dealt with',
    settleAgain: 'Write anew',
    done: (id) => `Feedback ${id} is marked as dealt with.`,
  },
})
