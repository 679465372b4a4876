import { type GlossaryEntry, highlight } from '@renkei/schema'
import { ItemLink } from '../plan/door/item-link.tsx'
import { textIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Segments } from '../ui/highlighted.tsx'
import { Mark } from '../ui/mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** One term: the note as the document has it, where it stands, and the items that mark it. */
export function Term({ of, found }: { of: GlossaryEntry; found: readonly string[] }) {
  const word = useWords(words)
  const { basis } = useTerms()
  const { mark, term, note, citation, asRead, items } = of
  const language = useLanguage()
  return (
    <li className="term-entry">
      <h3 lang="ja">
        <Segments of={highlight(term, found)} />
      </h3>
      <div>
        <p lang="ja">
          <Segments of={highlight(note, found)} />
        </p>
        <p className="small quiet">
          <Mark basis="source" inline />
          <span className="vh">{basis.source} </span>
          <Marked text={word.note(mark)} />　{word.page(citation.page, citation.sheet)}
        </p>
        {asRead && (
          <p className="small quiet">{textIn(language, asRead.note, asRead.noteEn).text}</p>
        )}
        {items.length > 0 && (
          <p className="small">
            {word.usedIn}
            {'　'}
            {items.map((item) => (
              <span key={item.id} className="term-entry__item">
                <ItemLink item={item} />
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
