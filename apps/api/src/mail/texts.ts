import type { InvitationOffer } from '@renkei/schema'
import type { Mail } from './mailer.ts'

/** The mail that lets someone choose a new password; the link holds for an hour. */
export const resetMail = (to: string, link: string): Mail => ({
  to,
  kind: 'passwordReset',
  expiresAt: new Date(Date.now() + 3_600_000),
  subject: '【連携】パスワードの再設定 / Renkei: choose a new password',
  text: `パスワードを再設定するには、1時間以内に次のリンクを開いてください。
${link}
お心当たりがない場合は、何もせずこのメールを削除してください。

To choose a new password, open this link within an hour:
${link}
If you did not ask for it, do nothing and delete this mail.
`,
})

/** The mail that brings such a link because an administrator wished so; it holds for an hour. */
export const passwordLinkMail = (to: string, by: string, link: string): Mail => ({
  to,
  kind: 'passwordReset',
  expiresAt: new Date(Date.now() + 3_600_000),
  subject: '【連携】パスワードを設定するリンク / Renkei: a link to set your password',
  text: `${by}さんが、あなたのパスワードを設定するリンクを発行しました。1時間以内に次のリンクを開いてください。
${link}
いまのパスワードは、新しいパスワードを設定するまで使えます。お心当たりがないときは、市町村の管理者に知らせてください。

${by} has made a link for you to set your password. Open it within an hour:
${link}
Your password works until you set another. If you do not expect this, tell your municipality's administrator.
`,
})

/** The mail that invites someone; the link holds for seven days. */
export const invitationMail = (
  { id, ...offer }: InvitationOffer & { id: number },
  to: string,
  link: string,
): Mail => {
  const post = [offer.municipality, offer.department].filter(Boolean).join(' ')
  return {
    to,
    kind: 'invitation',
    invitation: id,
    subject: '【連携】利用者登録のご案内 / Renkei: you are invited',
    text: `広域連携の台帳「連携 Renkei」に${post ? `${post}の職員として` : ''}招待されました。
7日以内に次のリンクを開き、氏名とパスワードを登録してください。
${link}

You are invited to Renkei, the registry of joint projects${post ? `, as staff of ${post}` : ''}.
Open this link within seven days and enter your name and a password:
${link}
`,
  }
}

/** The mail that tells of a lock; `link` leads to where a new password is asked for. */
export const lockMail = (to: string, minutes: number, link: string): Mail => ({
  to,
  subject: '【連携】ログインを一時停止しました / Renkei: sign-in is locked for a while',
  text: `あなたのアカウントへのログインの失敗が続いたため、${minutes}分間、パスワードでのログインを止めています。
ご本人が間違えたときは、${minutes}分待つか、次の画面でパスワードを設定し直すと、すぐにログインできます。
${link}
お心当たりがないときは、ほかの人が試しています。アカウントには入られていません。続くときは、市町村の管理者に知らせてください。
ログイン中の画面は、そのまま使えます。

Signing in to your account failed many times. Signing in with a password is locked for ${minutes} minutes.
If it was you, wait, or choose a new password to get in at once:
${link}
If it was not, somebody else is trying and has not got in. If it goes on, tell your municipality's administrator.
Wherever you are signed in you stay so.
`,
})

/** The mail that tells somebody that an administrator took off their second factor; `by` is null for
 * whoever runs the server. `link` leads to their account. */
export const secondFactorResetMail = (
  to: string,
  { by, reason }: { by: string | null; reason: string },
  link: string,
): Mail => ({
  to,
  subject: '【連携】二段階認証を解除しました / Renkei: your second step was removed',
  text: `${by === null ? 'サーバーの管理者' : `${by}さん`}が、あなたの二段階認証を解除し、すべての端末からログアウトしました。
理由：${reason}
次はパスワードだけでログインできます。ログインしたら、アカウントの画面で二段階認証をもう一度設定してください。
${link}
お心当たりがないときは、すぐに市町村の管理者に知らせてください。

${by ?? 'Whoever runs the server'} has removed your second step and signed you out on all devices.
Reason: ${reason}
You can sign in with your password alone now. Set the second step up again on your account page:
${link}
If you did not ask for this, tell your municipality's administrator at once.
`,
})
