import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** The sections of the page, for its margin. */
export function Contents() {
  const text = useWords(words)
  const sections = {
    signs: text.signsTitle,
    known: text.knownTitle,
    confirmation: text.confirmTitle,
    documents: text.documentsTitle,
    'open-data': text.openTitle,
    editors: text.editorsTitle,
    licence: text.licenceTitle,
  }
  return (
    <nav className="side" aria-labelledby="contents">
      <h2 id="contents">{text.contents}</h2>
      <ul>
        {Object.entries(sections).map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
