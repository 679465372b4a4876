import type { PlanPart } from '@renkei/schema'
import { Marked, Notes, notesIn } from './marked.tsx'

type Block = { kind: 'list' | 'text'; lines: string[] }

/** Lines of one paragraph: those that begin with ・ are entries of a list. */
function blocksOf(paragraph: string): Block[] {
  const blocks: Block[] = []
  for (const line of paragraph.split('\n').filter((one) => one.trim() !== '')) {
    const kind = line.startsWith('・') ? 'list' : 'text'
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else blocks.push({ kind, lines: [line] })
  }
  return blocks
}

/** The words of an item as its document writes them, each note below the paragraph that marks it. */
export function Body({ of: { id, marked: title, body, terms } }: { of: PlanPart }) {
  const paragraphs = body.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  const marked = (text: string) => <Marked text={text} terms={terms} prefix={id} />
  return (
    <div className="prose" lang="ja">
      {paragraphs.map((paragraph, at) => (
        // Paragraphs never change their order, and the same words may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          {blocksOf(paragraph).map(({ kind, lines }) =>
            kind === 'list' ? (
              <ul key={lines[0]}>
                {lines.map((line) => (
                  <li key={line}>{marked(line)}</li>
                ))}
              </ul>
            ) : (
              lines.map((line) => <p key={line}>{marked(line)}</p>)
            ),
          )}
          <Notes
            of={notesIn(paragraph, terms, [title, ...paragraphs.slice(0, at)].join('\n'))}
            prefix={id}
          />
        </div>
      ))}
    </div>
  )
}
