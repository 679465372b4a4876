import { type ConsentAnswer, type MessageKind, terms } from '@renkei/schema'
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
  answer: ConsentAnswer | null
  /** Where the application or inquiry stands, from the registry's root. */
  path: string
  to: string[]
}

const subjectOf = (kind: Mailed): string =>
  kind === 'transferFailed'
    ? '職員 / Person'
    : kind === 'webhookDisabled'
      ? 'Webhook'
      : kind.startsWith('inquiry')
        ? '照会 / Inquiry'
        : '事業 / Project'

/** The mails that tell people of a message, one to each; `origin` is where the registry is reached. */
export function mailsOf(outgoing: Outgoing, origin: string): Mail[] {
  const { id, at, kind, title, from, note, answer, path, to } = outgoing
  const ja = terms.ja.messageText[kind]
  const en = terms.en.messageText[kind]
  const text = `${ja}。${en}.

${subjectOf(kind)}: ${title}
${from === '' ? '' : `差出人 / From: ${from}\n`}${answer === null ? '' : `回答 / Answer: ${terms.ja.consentAnswer[answer]} / ${terms.en.consentAnswer[answer]}\n`}${note === null ? '' : `\n${note}\n`}
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
