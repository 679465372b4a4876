import type { Arrangement, PlanCitation, PlanGrounds, PlanPart } from '@renkei/schema'
import type { ReactNode } from 'react'
import { PageLink } from '../document/door/page-link.tsx'
import { textIn, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { useFrame } from '../vision/queries.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

type Place = Omit<PlanCitation, 'document'>

/** 49ページ, 54〜55ページ; of a document that prints no numbers 3枚目. */
function usePageName(): (of: Place) => string {
  const word = useWords(words)
  return ({ page, lastPage, sheet }) => {
    const pages = lastPage === undefined ? String(page) : word.pages(page, lastPage)
    return sheet ? word.sheet(pages) : word.page(pages)
  }
}

/** The title of a document by its key. */
export function DocumentTitle({ of }: { of: string }) {
  const language = useLanguage()
  const document = useFrame().documents.find(({ key }) => key === of)
  if (!document) return of
  const { text, lang } = titleIn(language, document)
  return (
    <PageLink of={document}>
      <span lang={lang === language ? undefined : lang}>{text}</span>
    </PageLink>
  )
}

/** 出典どおり 49ページ, with the document's title where it is not plain from the page; `wordsOnly` where the
 * words are the source's and something else was inferred. */
export function SourceSign({
  of,
  withDocument = false,
  wordsOnly = false,
}: {
  of: Place & { document?: string }
  withDocument?: boolean
  wordsOnly?: boolean
}) {
  const { basis } = useTerms()
  const word = useWords(words)
  return (
    <>
      <Mark basis="source" inline />
      {wordsOnly ? word.wordsOnly(basis.source) : basis.source}
      {withDocument && of.document !== undefined && (
        <>
          {'　'}
          <DocumentTitle of={of.document} />
        </>
      )}
      {'　'}
      <span className="nw">
        <PlacedLink of={of} />
      </span>
    </>
  )
}

/** Where something was read, leading there where its document is known. */
export function PlacedLink({ of }: { of: Place & { document?: string } }) {
  const pageName = usePageName()
  const document = useFrame().documents.find(({ key }) => key === of.document)
  // Of a document that prints no numbers sheets are counted, whatever its file begins with.
  const shift = of.sheet ? (document?.file?.shift ?? 0) : 0
  return (
    <PageLink of={document} page={of.page - shift}>
      {pageName(of)}
    </PageLink>
  )
}

type Said = Omit<PlanGrounds, 'citation'> & Partial<Pick<PlanGrounds, 'citation'>>

/** What a fact about a plan rests on: the document's words and where, or why it was concluded. */
export function Grounds({ of, before }: { of: Said; before?: ReactNode }) {
  const language = useLanguage()
  const word = useWords(words)
  const { basis: names } = useTerms()
  const reason = of.reason === null ? null : textIn(language, of.reason, of.reasonEn)
  return (
    <span className="plan-grounds">
      <span className="nw">
        <Mark basis={of.basis} inline />
        {names[of.basis]}
      </span>
      {of.citation && (
        <span className="nw">
          {'　'}
          <PlacedLink of={of.citation} />
        </span>
      )}
      {before}
      {of.words !== null && (
        <span lang="ja">
          　<Marked text={word.said(of.words)} />
        </span>
      )}
      {reason && (
        <span className="plan-grounds__why" lang={reason.lang}>
          <Marked text={reason.text} />
        </span>
      )}
    </span>
  )
}

/** What of an item's arrangement was inferred, and from what, where that is told here. */
export function Arranged({
  of: { what, reason, reasonEn },
}: {
  of: { what: readonly Arrangement[]; reason?: string; reasonEn?: string }
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { arrangement } = useTerms()
  if (what.length === 0) return null
  const told = reason === undefined ? null : textIn(language, reason, reasonEn ?? null)
  return (
    <p className="small quiet phrase">
      <Mark basis="inferred" inline />
      {word.arranged(what.map((one) => arrangement[one]))}
      {told && <span lang={told.lang}>　{told.text}</span>}
    </p>
  )
}

/** What the editors tell of words that stand as they were read. */
export function AsRead({ of }: { of: PlanPart['asRead'] }) {
  const word = useWords(words)
  const language = useLanguage()
  if (of === null) return null
  const { text, lang } = textIn(language, of.note, of.noteEn)
  return (
    <p className="small quiet phrase">
      {word.asRead}
      <span lang={lang}>{text}</span>
    </p>
  )
}
