import { formatDate } from '@renkei/schema'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** Every document that facts cite, and what was, and was not, read from it. */
export function Documents() {
  const language = useLanguage()
  const text = useWords(words)
  const { documents } = useFrame()
  return (
    <Section id="documents" title={text.documentsTitle} note={text.documentsNote(documents.length)}>
      {documents.map((document) => (
        <article className="document" key={document.key}>
          <h3>{titleIn(language, document).text}</h3>
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
