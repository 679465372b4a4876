import { formatDate, openLicences } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../chrome/page-head.tsx'
import { PageLink } from '../document/door/page-link.tsx'
import { titleIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { settingsQuery } from '../session/use-session.ts'
import { Mark } from '../ui/mark.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useCoreNames, useFrame, useSummary } from '../vision/queries.ts'
import { Known } from './known.tsx'
import { OpenData } from './open-data.tsx'
import { Marked } from '../ui/marked.tsx'
import { words as openWords } from './open-words.ts'
import { Revisions } from './revisions.tsx'
import { words } from './words.ts'
import './about.css'

/** データについて: what the facts rest on, and how to take them along. */
export function AboutPage() {
  const text = useWords(words)
  const { measures, municipalities } = useFrame()
  const { assignments } = useSummary()
  // Where there are neither marks nor inferred fields, nothing waits for officers to confirm it.
  const isConfirmed = measures.length > 0 || assignments.inferred > 0
  const isMapped = municipalities.some(({ tile }) => tile !== null)
  const editors = [...text.editorsItems, ...(isMapped ? [text.editorsMap] : [])]
  usePageTitle(text.title)
  return (
    <div className="wrap about">
      <PageHead trail={[text.title]} title={text.title} lead={text.lead} />
      <div className="doc about__doc">
        <div>
          <Signs />
          <Known />
          {isConfirmed && <Confirmation />}
          <Revisions />
          <Documents />
          <OpenData />
          <Section id="editors" title={text.editorsTitle}>
            <ul className="bullets">
              {editors.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Section>
          <Section id="licence" title={text.licenceTitle}>
            <p className="phrase">
              <Marked text={text.licence} />
            </p>
            <Licence />
          </Section>
        </div>
        <Contents isConfirmed={isConfirmed} />
      </div>
    </div>
  )
}

/** Under which open data are published. */
function Licence() {
  const language = useLanguage()
  const { data } = useQuery(settingsQuery())
  if (!data) return null
  const { name, url } = openLicences[data.licence]
  return (
    <p>
      <a href={url} rel="license">
        {name[language]}
      </a>
    </p>
  )
}

/** How inferred facts become confirmed ones, in plain words. */
function Confirmation() {
  const text = useWords(words)
  const { rows } = useSummary()
  const cores = useCoreNames()
  return (
    <Section id="confirmation" title={text.confirmTitle}>
      <p className="phrase">{text.confirmLead(rows.waiting)}</p>
      <ol className="steps">
        {text.confirmSteps(cores).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  )
}

/** The sections of the page, for its margin. */
function Contents({ isConfirmed }: { isConfirmed: boolean }) {
  const text = useWords(words)
  const open = useWords(openWords)
  const { revisions, visions, vision } = useFrame()
  const isFirst = visions.every(({ edition }) => edition >= vision.edition)
  const sections = {
    signs: text.signsTitle,
    known: text.knownTitle,
    ...(isConfirmed ? { confirmation: text.confirmTitle } : {}),
    ...(revisions.length > 0 || !isFirst ? { revisions: text.revisionsTitle } : {}),
    documents: text.documentsTitle,
    'open-data': open.title,
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

/** The three signs and the empty cell, in words. */
function Signs() {
  const text = useWords(words)
  const { basis: names } = useTerms()
  const { measures } = useFrame()
  return (
    <Section id="signs" title={text.signsTitle}>
      <p className="phrase">{measures.length > 0 ? text.signsLead : text.signsLeadPlain}</p>
      <dl className="facts">
        {(['source', 'confirmed', 'inferred'] as const).map((basis) => (
          <div key={basis}>
            <dt>
              <Mark basis={basis} inline />
              {names[basis]}
            </dt>
            <dd>{text.signs[basis]}</dd>
          </div>
        ))}
        <div>
          <dt>{text.blank}</dt>
          <dd>{text.blankText}</dd>
        </div>
      </dl>
    </Section>
  )
}

/** Every document that facts cite, and what was, and was not, read from it. */
function Documents() {
  const language = useLanguage()
  const text = useWords(words)
  const { documents } = useFrame()
  return (
    <Section id="documents" title={text.documentsTitle} note={text.documentsNote(documents.length)}>
      {documents.map((document) => (
        <article className="document" key={document.key}>
          <h3>
            <PageLink of={document}>{titleIn(language, document).text}</PageLink>
          </h3>
          {language === 'en' && <p lang="ja">{document.title}</p>}
          <dl className="facts">
            <dt>{text.issuer}</dt>
            <dd>{language === 'en' ? document.issuerEn : document.issuer}</dd>
            {document.issuedOn !== null && (
              <>
                <dt>{text.issuedOn}</dt>
                <dd>{formatDate(document.issuedOn, language)}</dd>
              </>
            )}
            <dt>{text.pages}</dt>
            <dd>{document.file === null ? text.pagesNone : text.pagesOf(document.file.sheets)}</dd>
            <dt>{text.read}</dt>
            <dd>
              <Unbroken>{language === 'en' ? document.noteEn : document.note}</Unbroken>
            </dd>
          </dl>
        </article>
      ))}
    </Section>
  )
}
