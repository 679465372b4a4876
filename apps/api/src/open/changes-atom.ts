import { type Change, changePlace, type Frame } from '@renkei/schema'
import { changeText, changeTitle } from '../change/told.ts'
import { escaped } from '../xml.ts'

const instant = (at: string): string => new Date(at).toISOString()

/** The latest changes of a vision as an Atom feed (RFC 4287) in Japanese, and what was taken back as its tombstones (RFC 6721). `names`: what they are of,
 * none where they are of everything; `query`: how an address asks for that. `origin`: where people reach the registry;
 * `self`: the feed's own address below it. Ids are tags (RFC 4151) that never change. */
export function changesAtom({
  frame,
  changes,
  retracted,
  names,
  query,
  origin,
  self,
}: {
  frame: Frame
  names: readonly string[]
  query: string
  changes: readonly Change[]
  retracted: readonly { at: string; day: string; key: string }[]
  origin: string
  self: string
}): string {
  const { region, vision } = frame
  const below = `${region.slug}/${vision.edition}`
  const tag = (day: string, key: string) => `tag:${new URL(origin).hostname},${day}:${below}/${key}`
  const adopted = `${vision.adoptedOn}T00:00:00+09:00`
  const latest =
    [...changes, ...retracted]
      .map(({ at }) => instant(at))
      .toSorted()
      .at(-1) ?? instant(adopted)
  const entry = (change: Change) => {
    const { path, key } = changePlace(change)
    const author = [change.by?.municipality?.name ?? region.name, change.by?.department]
    return `<entry>
<id>${escaped(tag(change.day, key))}</id>
<title>${escaped(changeTitle(frame, change))}</title>
<updated>${instant(change.at)}</updated>
<author><name>${escaped(author.filter(Boolean).join(' '))}</name></author>
<link rel="alternate" type="text/html" href="${escaped(`${origin}/${below}/${path}`)}"/>
<summary>${escaped(changeText(frame, change))}</summary>
</entry>`
  }
  const deleted = ({ at, day, key }: (typeof retracted)[number]) =>
    `<at:deleted-entry ref="${escaped(tag(day, key))}" when="${instant(at)}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="ja">
<id>${escaped(tag(vision.adoptedOn, `changes${query}`))}</id>
<title>${escaped(`${names.join('、') || region.name}の更新履歴`)}</title>
<subtitle>${escaped(vision.title)}</subtitle>
<updated>${latest}</updated>
<author><name>${escaped(region.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(`${origin}${self}`)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${origin}/${below}/changes${query}`)}"/>
${[...changes.map(entry), ...retracted.map(deleted)].join('\n')}
</feed>
`
}
