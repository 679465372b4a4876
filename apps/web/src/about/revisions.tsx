import { formatDate } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { PageLink } from '../document/door/page-link.tsx'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** 改訂: what the vision was called from which day on, and why; nothing of one that is as it was adopted. */
export function Revisions() {
  const text = useWords(words)
  const language = useLanguage()
  const { revisions, documents, visions, vision } = useFrame()
  const params = useVisionParams()
  const isFirst = visions.every(({ edition }) => edition >= vision.edition)
  if (revisions.length === 0 && isFirst) return null
  return (
    <Section
      id="revisions"
      title={text.revisionsTitle}
      note={revisions.length > 0 ? text.revisionsNote : undefined}
    >
      <ol className="about__revisions">
        {revisions.map(({ revision, on, reason, document: key, ...names }) => {
          const document = documents.find((one) => one.key === key)
          const edition =
            language === 'en' ? (names.editionNameEn ?? names.editionName) : names.editionName
          return (
            <li key={revision}>
              <b>{formatDate(on, language)}</b>{' '}
              <Marked text={edition ?? titleIn(language, names).text} />
              {revision === 0 && ` ${text.revisionsAdopted}`}
              {reason !== null && (
                <span className="block small" lang="ja">
                  {reason}
                </span>
              )}
              {document && (
                <span className="block small">
                  <PageLink of={document}>{titleIn(language, document).text}</PageLink>
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p>
        <Link to="/$region/$vision/comparison" params={params} search={{}}>
          {text.revisionsCompare}
        </Link>
      </p>
    </Section>
  )
}
