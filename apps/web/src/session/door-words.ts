import { defineWords } from '../i18n.tsx'

export const words = defineWords({
  ja: {
    title: '登録せずに試す',
    sample: '見本',
    note: 'このサーバーは内蔵のデータベースで動いています。役割を選ぶと、ログインした職員の画面をすぐに試せます。',
    closes:
      '入力した内容はこのサーバーにだけ残ります。ほかの端末から届くようになるか、本番のデータベースにつなぐと、この入口は閉じます。',
    does: {
      officer: '連携事業の登録と変更を申請し、ほかの市町村の申請に参加するかを答えます。',
      approver: '自分の市町村の申請と回答を、外に出る前に決裁します。',
      reader: '自分の市町村の申請と回答を読みます。',
      municipalityAdmin: '自分の市町村の担当者を招き、担当課を管理します。',
      policyOffice: '申請を審査し、マトリックスを確認します。',
      systemAdmin: 'すべての市町村の職員と担当課を管理し、監査記録を見ます。',
    },
    everywhere: 'すべての圏域',
    failed: '入れませんでした。ページを開き直して、もう一度試してください。',
  },
  en: {
    title: 'Try it without an account',
    sample: 'Sample',
    note: 'This server runs on its built-in database. Choose a role to try the pages of signed-in officers at once.',
    closes:
      'What you enter stays on this server. Once other machines reach it, or it is connected to a production database, this door closes.',
    does: {
      officer: 'Applies for new joint projects and changes, and answers when asked to take part.',
      approver: 'Endorses applications and answers of the own municipality before they leave it.',
      reader: 'Reads the applications and answers of the own municipality.',
      municipalityAdmin: 'Invites officers of the own municipality and manages its departments.',
      policyOffice: 'Reviews applications and confirms the matrix.',
      systemAdmin: 'Manages people and departments everywhere, and reads the audit trail.',
    },
    everywhere: 'All areas',
    failed: 'You could not enter. Open the page again and retry.',
  },
})
