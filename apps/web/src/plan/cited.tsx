import type { Basis, PlanCitation } from '@renkei/schema'
import type { ReactNode } from 'react'
import { textIn, titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Mark } from '../ui/mark.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** 49ページ; of a document that prints no numbers 3枚目. */
export function usePageName(): (of: Pick<PlanCitation, 'page' | 'sheet'>) => string {
  const word = useWords(words)
  return ({ page, sheet }) => (sheet ? word.sheet(page) : word.page(page))
}

/** The title of a document by its key. */
export function DocumentTitle({ of }: { of: string }) {
  const language = useLanguage()
  const document = useFrame().documents.find(({ key }) => key === of)
  if (!document) return of
  const { text, lang } = titleIn(language, document)
  return <span lang={lang === language ? undefined : lang}>{text}</span>
}

/** 出典どおり 49ページ, with the document's title where it is not plain from the page. */
export function SourceSign({
  of,
  withDocument = false,
}: {
  of: Pick<PlanCitation, 'page' | 'sheet'> & { document?: string }
  withDocument?: boolean
}) {
  const { basis } = useTerms()
  const pageName = usePageName()
  return (
    <>
      <Mark basis="source" inline />
      {basis.source}
      {withDocument && of.document !== undefined && (
        <>
          {'　'}
          <DocumentTitle of={of.document} />
        </>
      )}
      {'　'}
      <span className="nw">{pageName(of)}</span>
    </>
  )
}

type Said = {
  basis: Basis
  words: string | null
  reason: string | null
  reasonEn: string | null
  citation?: PlanCitation | null
}

/** What a fact about a plan rests on: the document's words and where, or why it was concluded. */
export function Grounds({ of, before }: { of: Said; before?: ReactNode }) {
  const language = useLanguage()
  const word = useWords(words)
  const { basis: names } = useTerms()
  const pageName = usePageName()
  const reason = of.reason === null ? null : textIn(language, of.reason, of.reasonEn)
  return (
    <span className="plan-grounds">
      <span className="nw">
        <Mark basis={of.basis} inline />
        {names[of.basis]}
      </span>
      {of.citation && <span className="nw">　{pageName(of.citation)}</span>}
      {before}
      {of.words !== null && <span lang="ja">　{word.said(of.words)}</span>}
      {reason && (
        <span className="plan-grounds__why" lang={reason.lang}>
          {reason.text}
        </span>
      )}
    </span>
  )
}
