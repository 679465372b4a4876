import type { Message } from '@renkei/schema'
import type { Mail } from '../mail/mailer.ts'

/** A message with what a mail about it needs. */
export type Outgoing = {
  kind: Message['kind']
  title: string
  from: string
  note: string | null
  /** Where the application stands, from the registry's root. */
  path: string
  to: string[]
}

const told: Record<Message['kind'], { ja: string; en: string }> = {
  submitted: { ja: '申請が提出されました', en: 'An application was submitted' },
  returned: { ja: '申請が差し戻されました', en: 'Your application was returned' },
  approved: { ja: '申請が承認されました', en: 'Your application was approved' },
  rejected: { ja: '申請が却下されました', en: 'Your application was rejected' },
  withdrawn: { ja: '申請が取り下げられました', en: 'An application was withdrawn' },
  asked: { ja: '参加の意向の照会があります', en: 'You are asked whether you take part' },
  answered: { ja: '参加の意向の回答がありました', en: 'A municipality answered' },
  reminded: { ja: '参加の意向が未回答です', en: 'Your answer is still waited for' },
}

/** The mails that tell people of a message, one to each; `origin` is where the registry is reached. */
export function mailsOf({ kind, title, from, note, path, to }: Outgoing, origin: string): Mail[] {
  const { ja, en } = told[kind]
  const text = `${ja}。${en}.

事業 / Project: ${title}
差出人 / From: ${from}
${note === null ? '' : `\n${note}\n`}
${origin}${path}
`
  return to.map((address) => ({ to: address, subject: `【連携】${ja}：${title}`, text }))
}
