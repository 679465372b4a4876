import type { Citation, Grounds, Project } from '@renkei/schema'
import { PageLink, VisionPageLink } from '../../document/door/page-link.tsx'
import { textIn, titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Mark } from '../../ui/mark.tsx'
import { useFrame } from '../../vision/queries.ts'
import { Vouched } from './vouched.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** A document's title and the page of the vision it points at. */
export function Cited({ citation }: { citation: Citation | null }) {
  const language = useLanguage()
  const { documents } = useFrame()
  const { page: pageText, before } = useWords(words)
  if (!citation) return null
  const document = documents.find(({ key }) => key === citation.document)
  const title = document && titleIn(language, document)
  return (
    <>
      <PageLink of={document}>
        <span lang={title && title.lang !== language ? title.lang : undefined}>
          {unbroken(title?.text ?? citation.document)}
        </span>
      </PageLink>
      {citation.page !== null && (
        <span className={language === 'ja' ? 'ph' : undefined}>
          {before}
          <VisionPageLink page={citation.page}>{pageText(citation.page)}</VisionPageLink>
        </span>
      )}
    </>
  )
}

// 第２期 and （資料５） stay on one line.
const unbroken = (text: string) =>
  text.split(/(第[０-９0-9]+[期版]|（[^（）]{1,6}）)/).map((part, i) =>
    i % 2 === 1 ? (
      <span key={part} className="nw">
        {part}
      </span>
    ) : (
      part
    ),
  )

/** Why a fact is taken to be so; Japanese where no translation was written. */
export function Reason({ of }: { of: Pick<Grounds, 'reason' | 'reasonEn'> }) {
  const language = useLanguage()
  if (of.reason === null) return null
  const { text, lang } = textIn(language, of.reason, of.reasonEn)
  return (
    <span lang={lang === language ? undefined : lang}>
      <Marked text={text} />
    </span>
  )
}

/** The line under a fact: sign, basis, where it was read, and why it is inferred. */
export function BasisLine({
  of,
  note,
}: {
  of: Pick<Grounds, 'basis' | 'citation'> & Partial<Project['policyArea']>
  /** Stands where the citation would. */
  note?: string
}) {
  const { basis } = useTerms()
  return (
    <span className="basis basis--cited">
      <Mark basis={of.basis} inline />
      {basis[of.basis]}
      {note !== undefined && `　${note}`}
      {of.citation && (
        <>
          {'　'}
          <Cited citation={of.citation} />
        </>
      )}
      {of.confirmed && (
        <>
          {'　'}
          <Vouched confirmed={of.confirmed} />
        </>
      )}
      {of.reason != null && (
        <span className="reason">
          <Reason of={{ reason: of.reason, reasonEn: of.reasonEn ?? null }} />
        </span>
      )}
    </span>
  )
}
