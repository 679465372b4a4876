import type { MessageKind } from '@renkei/schema'
import type { Mail } from '../mail/mailer.ts'

type Mailed = Exclude<MessageKind, 'mailFailed'>

/** A message with what a mail about it needs. */
export type Outgoing = {
  id: number
  /** ISO instant. */
  at: string
  kind: Mailed
  title: string
  from: string
  note: string | null
  /** Where the application or inquiry stands, from the registry's root. */
  path: string
  to: string[]
}

const told: Record<Mailed, { ja: string; en: string }> = {
  submitted: { ja: '申請が提出されました', en: 'An application was submitted' },
  returned: { ja: '申請が差し戻されました', en: 'Your application was returned' },
  approved: { ja: '申請が承認されました', en: 'Your application was approved' },
  rejected: { ja: '申請が却下されました', en: 'Your application was rejected' },
  withdrawn: { ja: '申請が取り下げられました', en: 'An application was withdrawn' },
  asked: { ja: '参加の意向の照会があります', en: 'You are asked whether you take part' },
  answered: { ja: '参加の意向の回答がありました', en: 'A municipality answered' },
  inquiryOpened: { ja: '照会が始まりました', en: 'An inquiry was opened' },
  inquiryExtended: {
    ja: '照会の提出期限が変わりました',
    en: 'The deadline of an inquiry was moved',
  },
  inquiryReminded: {
    ja: '照会の回答が未提出です',
    en: 'Your answer to an inquiry is still waited for',
  },
  inquirySubmitted: {
    ja: '照会の回答が提出されました',
    en: 'An answer to an inquiry was submitted',
  },
  inquiryAsked: { ja: '照会について質問があります', en: 'There is a question about an inquiry' },
  inquiryReplied: {
    ja: '照会の質問に回答がありました',
    en: 'Your question about an inquiry was answered',
  },
  inquiryReopened: { ja: '照会の受付を再開しました', en: 'An inquiry takes answers again' },
  inquiryPublished: {
    ja: '照会の結果が公表されました',
    en: 'The results of an inquiry were published',
  },
  reminded: { ja: '参加の意向が未回答です', en: 'Your answer is still waited for' },
}

/** The mails that tell people of a message, one to each; `origin` is where the registry is reached. */
export function mailsOf(outgoing: Outgoing, origin: string): Mail[] {
  const { id, at, kind, title, from, note, path, to } = outgoing
  const { ja, en } = told[kind]
  const text = `${ja}。${en}.

${kind.startsWith('inquiry') ? '照会 / Inquiry' : '事業 / Project'}: ${title}
差出人 / From: ${from}
${note === null ? '' : `\n${note}\n`}
${origin}${path}
`
  const subject = `【連携】${ja}：${title}`
  return to.map((address) => ({
    to: address,
    subject,
    text,
    kind,
    message: id,
    at: new Date(at),
  }))
}
