import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: 'アカウントの登録',
    lead: (post: string) =>
      `${post}として招待されています。氏名とパスワードを決めると、使い始められます。`,
    email: 'メールアドレス',
    emailHelp: 'ログインとお知らせに使います。',
    name: '氏名',
    nameHelp: '申請や確認の記録に残り、ログインした職員に表示されます。',
    password: 'パスワード',
    accept: '登録して始める',
    refused: '登録できませんでした。内容を確かめて、もう一度試してください。',
    tooMany: '使えないリンクが何度も開かれたため、しばらく待ってから、もう一度試してください。',
    goneTitle: 'この招待は使えません',
    gone: '招待の期限が切れたか、すでに使われています。市町村の管理者に、もう一度招待を頼んでください。',
  },
  en: {
    title: 'Create your account',
    lead: (post) => `You are invited as ${post}. Choose a name and a password to begin.`,
    email: 'E-mail address',
    emailHelp: 'For signing in and for messages.',
    name: 'Name',
    nameHelp: 'Kept in the records of applications and confirmations; shown to signed-in officers.',
    password: 'Password',
    accept: 'Create the account and begin',
    refused: 'The account could not be created. Check what you entered and try again.',
    tooMany: 'Links that lead nowhere were opened too often. Wait a while, then try again.',
    goneTitle: 'This invitation cannot be used',
    gone: 'It has expired or has been used. Ask your municipality’s administrator for another.',
  },
})
