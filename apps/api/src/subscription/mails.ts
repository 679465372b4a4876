import { changePlace, type Follow, formatDate, numberMark, terms } from '@renkei/schema'
import { changeText, changeTitle } from '../change/told.ts'
import type { Mail } from '../mail/mailer.ts'
import type { Due, Notice } from './digest-queries.ts'
import type { Told } from './digest.ts'

const hours48 = 48 * 3_600_000
const titles = (follows: readonly Follow[]) =>
  follows
    .map(({ printed, title }) => `・${`${numberMark('ja', printed)} ${title}`.trim()}`)
    .join('\n')

/** The mail that asks whoever reads an address whether changes of this are to be mailed there; the link holds for
 * two days. */
export const confirmationMail = (to: string, follows: readonly Follow[], link: string): Mail => ({
  to,
  kind: 'subscription',
  expiresAt: new Date(Date.now() + hours48),
  subject: '【連携】変更のメール配信の確認 / Renkei: confirm that changes are mailed to you',
  text: `次の変更をこのアドレスへメールで送る申込みがありました。
${titles(follows)}

受け取るときは、2日以内に次のリンクを開き、「配信を始める」を押してください。
${link}
お心当たりがないときは、何もせずこのメールを削除してください。アドレスは2日後に消えます。

Somebody asked to have changes of the above mailed to this address. To receive them, open this link
within two days and press “Start”:
${link}
If you did not ask for it, do nothing and delete this mail. Your address is forgotten after two days.
`,
})

const rule = '────────────────────'

function changesText({ frame, items, total }: Told, origin: string): string {
  const below = `${origin}/${frame.region.slug}/${frame.vision.edition}`
  const days = [...Map.groupBy(items, ({ day }) => day)].map(([day, changes]) => {
    const lines = changes.map((change) => {
      const author = [change.by?.municipality?.name, change.by?.department].filter(Boolean)
      const text = [changeText(frame, change), author.join(' ')].filter(Boolean).join('　')
      return [
        `・${changeTitle(frame, change)}`,
        text && `　${text}`,
        `　${below}/${changePlace(change).path}`,
      ]
        .filter(Boolean)
        .join('\n')
    })
    return `■ ${formatDate(day, 'ja')}\n${lines.join('\n')}`
  })
  const rest = total - items.length
  const more =
    rest > 0 ? `\n\nほかに${rest}件の変更があります。/ ${rest} more:\n${below}/changes` : ''
  return `${days.join('\n\n')}${more}`
}

const noticesText = (notices: readonly Notice[], origin: string): string =>
  notices
    .map(
      ({ kind, title, from, path }) =>
        `・${terms.ja.messageText[kind]}：${title}（${from}）\n　${origin}${path}`,
    )
    .join('\n')

/** One mail of everything that was due. Whoever follows something ends that by its link, without signing in. */
export function digestMail(
  { address, key }: Due,
  { told, notices }: { told: readonly Told[]; notices: readonly Notice[] },
  origin: string,
): Mail {
  const total = told.reduce((sum, one) => sum + one.total, 0)
  const link = `${origin}/subscription/${key}`
  const counted = [
    ...(total > 0 ? [`変更${total}件`] : []),
    ...(notices.length > 0 ? [`お知らせ${notices.length}件`] : []),
  ].join('、')
  const countedEn = [
    ...(total > 0 ? [`${total} ${total === 1 ? 'change' : 'changes'}`] : []),
    ...(notices.length > 0
      ? [`${notices.length} ${notices.length === 1 ? 'message' : 'messages'}`]
      : []),
  ].join(', ')
  const parts = [
    ...(notices.length > 0
      ? [`まだ読まれていないお知らせ / Unread messages\n\n${noticesText(notices, origin)}`]
      : []),
    ...told.map(
      (one) =>
        `${one.frame.region.name}：フォローしている事業などの変更 / Changes of what you follow\n\n${changesText(one, origin)}`,
    ),
    ...(total > 0
      ? [`配信をやめる、頻度を変える / To stop this, or receive it more or less often:\n${link}`]
      : [
          `1件ずつ受け取る設定に戻す / To receive each message by itself again:\n${origin}/account`,
        ]),
  ]
  return {
    to: address,
    kind: 'digest',
    subject: `【連携】${counted} / Renkei: ${countedEn}`,
    text: `${parts.join(`\n\n${rule}\n\n`)}\n`,
    ...(total > 0 ? { unsubscribe: link } : {}),
  }
}
