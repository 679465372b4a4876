import { agreementsOf, formatDate, type Municipality, prefectureOf } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame, useScheme } from '../vision/queries.ts'
import { AgreementList } from './agreements.tsx'
import { EndMembership } from './end-membership.tsx'
import { words } from './words.ts'

/** Code, reading, prefecture, kind and role of a municipality, since when it belongs to the region, its agreements,
 * and where else it belongs. */
export function MunicipalityFacts({ municipality }: { municipality: Municipality }) {
  const language = useLanguage()
  const text = useWords(words)
  const scheme = useScheme()
  const { agreements } = useFrame()
  const { code, kana, kind, role, since, until, earlier } = municipality
  const prefecture = prefectureOf(code, language)
  const own = agreementsOf(agreements, code)
  return (
    <Section title={text.facts}>
      <dl className="facts">
        <dt>{text.code}</dt>
        <dd>{code}</dd>
        <dt>{text.kana}</dt>
        <dd lang="ja">{kana}</dd>
        {language === 'ja' && (
          <>
            <dt>{text.english}</dt>
            <dd>
              <span lang="en">{municipality.nameEn}</span>
              {text.unofficial}
            </dd>
          </>
        )}
        {prefecture !== undefined && (
          <>
            <dt>{text.prefecture}</dt>
            <dd>{prefecture}</dd>
          </>
        )}
        <dt>{text.kind}</dt>
        <dd>{text.kinds[kind]}</dd>
        <dt>{text.role}</dt>
        <dd>{scheme[role]}</dd>
        {(since !== null || until !== null) && (
          <>
            <dt>{text.membership}</dt>
            {[...earlier, { since, until }].map((time) => (
              <dd key={time.since}>
                {text.span(
                  time.since && formatDate(time.since, language),
                  time.until && formatDate(time.until, language),
                )}
              </dd>
            ))}
          </>
        )}
        <Elsewhere code={code} />
        <dt>{scheme.agreement}</dt>
        <dd>
          {own.length === 0 ? (
            text.agreementUnknown
          ) : (
            <AgreementList agreements={own} besides={code} />
          )}
        </dd>
      </dl>
      <EndMembership municipality={municipality} />
    </Section>
  )
}

function Elsewhere({ code }: { code: string }) {
  const language = useLanguage()
  const text = useWords(words)
  const { scheme } = useTerms()
  const own = useFrame().elsewhere.filter(({ municipality }) => municipality === code)
  if (own.length === 0) return null
  return (
    <>
      <dt>{text.elsewhere}</dt>
      <dd>
        <ul>
          {own.map(({ region, role }) => (
            <li key={region.slug}>
              <Link to="/$region" params={{ region: region.slug }}>
                {nameIn(language, region)}
              </Link>
              {text.inBrackets(scheme[region.scheme][role])}
            </li>
          ))}
        </ul>
      </dd>
    </>
  )
}
