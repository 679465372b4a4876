import { type Change, formatFiscalYear, type Frame, terms } from '@renkei/schema'
import { escaped } from '../xml.ts'
import { eventWord, factWord, kindWord, nameOf } from './changes-csv.ts'

const instant = (at: string): string => new Date(at).toISOString()
const unique = (words: readonly string[]): string[] => [...new Set(words)]

/** Where a change is read, below the vision's address; what it is known by for good. */
function placeOf(change: Change): { path: string; key: string } {
  if (change.kind === 'report') {
    const path = `inquiries/${change.id}/report`
    return { path, key: path }
  }
  if (change.kind === 'actual') {
    const { id, fiscalYear, revision } = change
    return {
      path: `indicators/${id}`,
      key: `indicators/${id}/actuals/${fiscalYear}/${revision}`,
    }
  }
  const { number, revision } = change
  const project = `projects/${number}`
  const compared = `${project}/compare?from=${revision - 1}&to=${revision}`
  return {
    path: revision === 1 ? project : compared,
    key: `${project}/revisions/${revision}`,
  }
}

function titleOf(change: Change): string {
  const name =
    change.kind === 'project'
      ? `No.${change.number} ${change.title}`
      : `${change.title}（${formatFiscalYear(change.fiscalYear, 'ja')}）`
  return `${kindWord[change.kind]}の${eventWord(change)}：${name}`
}

function textOf(frame: Frame, change: Change): string {
  if (change.kind === 'report') return ''
  if (change.kind === 'actual') {
    const was = change.was === null ? '' : `${change.was}${change.unit}から`
    return [`${was}${change.is}${change.unit}`, change.reason].filter(Boolean).join('。')
  }
  const { fields, facts, reason, note } = change
  const changed = unique([
    // Codes are for programs: a feed is read.
    ...facts.map((fact) =>
      fact.of === 'municipality' ? nameOf(frame, fact.code) : factWord(frame, fact),
    ),
    ...fields.map((field) => terms.ja.draftField[field]),
  ])
  return [
    note,
    changed.length === 0 ? null : `変わった項目：${changed.join('、')}`,
    reason === null ? null : `理由：${reason}`,
  ]
    .filter(Boolean)
    .join('。')
}

/** The latest changes of a vision as an Atom feed (RFC 4287) in Japanese. `origin`: where people reach the
 * registry; `self`: the feed's own address below it. Ids are tags (RFC 4151) that never change. */
export function changesAtom({
  frame,
  changes,
  origin,
  self,
}: {
  frame: Frame
  changes: readonly Change[]
  origin: string
  self: string
}): string {
  const { region, vision } = frame
  const below = `${region.slug}/${vision.edition}`
  const tag = (day: string, key: string) => `tag:${new URL(origin).hostname},${day}:${below}/${key}`
  const adopted = `${vision.adoptedOn}T00:00:00+09:00`
  const latest =
    changes
      .map(({ at }) => instant(at))
      .toSorted()
      .at(-1) ?? instant(adopted)
  const entry = (change: Change) => {
    const { path, key } = placeOf(change)
    const author = [change.by?.municipality?.name ?? region.name, change.by?.department]
    return `<entry>
<id>${escaped(tag(change.day, key))}</id>
<title>${escaped(titleOf(change))}</title>
<updated>${instant(change.at)}</updated>
<author><name>${escaped(author.filter(Boolean).join(' '))}</name></author>
<link rel="alternate" type="text/html" href="${escaped(`${origin}/${below}/${path}`)}"/>
<summary>${escaped(textOf(frame, change))}</summary>
</entry>`
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
<id>${escaped(tag(vision.adoptedOn, 'changes'))}</id>
<title>${escaped(`${region.name}の更新履歴`)}</title>
<subtitle>${escaped(vision.title)}</subtitle>
<updated>${latest}</updated>
<author><name>${escaped(region.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(`${origin}${self}`)}"/>
<link rel="alternate" type="text/html" href="${escaped(`${origin}/${below}/changes`)}"/>
${changes.map(entry).join('\n')}
</feed>
`
}
