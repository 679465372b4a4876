import type { ProjectItem } from '@renkei/schema'
import { circled, useTerms, useWords } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { words } from '../../ui/record-words.ts'

/** A project's marks in a row: ○③ ○④. */
export function Marks({ of: { measures } }: { of: ProjectItem }) {
  const text = useWords(words)
  const { basis: names } = useTerms()
  return (
    <ul className="projects__marks">
      {measures.map(({ number, basis }) => (
        <li key={number}>
          <Mark basis={basis} />
          <span className="marks__glyph" aria-hidden="true">
            {circled(number)}
          </span>
          <span className="vh">{text.markOf(number, names[basis])}</span>
        </li>
      ))}
    </ul>
  )
}
