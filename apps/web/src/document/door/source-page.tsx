import { maySeePages } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Sheet } from '../pdf/sheet.tsx'
import { useIsNarrow } from '../../ui/use-is-narrow.ts'
import { words } from '../words.ts'
import { useVisionDocument } from './page-link.tsx'
import { sheetOf } from './pages.ts'
import { fileOf, hashOf } from './place.ts'
import './source-page.css'

/** A page of the vision beside what is to be checked by it; where it cannot be shown, why, and the way to it. */
export function SourcePage({ page }: { page: number | null }) {
  const word = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const document = useVisionDocument()
  const isNarrow = useIsNarrow()
  const [isLarge, setLarge] = useState(false)
  if (!document) return null
  const { file, address } = document
  const sheet = file && page !== null ? sheetOf(file, page) : undefined
  const isShown = file !== null && sheet !== undefined && maySeePages(me, file)
  const name = page === null ? '' : word.page(page)
  const heading = (
    <h2 id="source-page">
      {word.look}
      {page !== null && <span>{name}</span>}
    </h2>
  )
  const shown = (
    <>
      {isShown ? (
        <Sheet
          url={fileOf(document)}
          edition={file.size}
          sheet={sheet}
          name={`${titleIn(language, document).text} ${name}`}
          zoom={isLarge ? 2 : 1}
        />
      ) : (
        <p className="small">
          {page === null
            ? word.lookNone
            : file === null
              ? word.noFile
              : sheet === undefined
                ? word.notInFile(page)
                : word.notPublic}
        </p>
      )}
      <p className="small source-page__ways">
        {isShown && (
          <button
            type="button"
            className="btn btn--sm"
            aria-pressed={isLarge}
            onClick={() => setLarge(!isLarge)}
          >
            {word.double}
          </button>
        )}
        <Link
          to="/documents/$id"
          params={{ id: String(document.id) }}
          {...(page === null ? {} : { hash: hashOf(page) })}
          target="_blank"
        >
          {isShown ? word.open : word.toDocument}
          {word.newTab}
        </Link>
        {!isShown && address !== null && <a href={address}>{word.issuersOwn}</a>}
      </p>
    </>
  )
  return (
    <section className="source-page" aria-labelledby="source-page">
      {isNarrow && isShown ? (
        <details>
          <summary>{heading}</summary>
          {shown}
        </details>
      ) : (
        <>
          {heading}
          {shown}
        </>
      )}
    </section>
  )
}
