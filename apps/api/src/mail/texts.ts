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
