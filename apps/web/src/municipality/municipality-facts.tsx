import { formatDate, type Municipality } from '@renkei/schema'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './words.ts'

/** Code, reading, kind, role and agreement of a municipality. */
export function MunicipalityFacts({ municipality }: { municipality: Municipality }) {
  const language = useLanguage()
  const text = useWords(words)
  const { municipalities } = useFrame()
  const { code, kana, kind, role, agreementOn } = municipality
  const core = municipalities.find((one) => one.role === 'core')
  const partners = municipalities.filter((one) => one.role === 'partner').length
  const agreement =
    role === 'core'
      ? text.agreementCore(partners)
      : agreementOn !== null && core
        ? text.agreementFrom(formatDate(agreementOn, language), nameIn(language, core))
        : text.agreementUnknown
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
              {text.byEditors}
            </dd>
          </>
        )}
        <dt>{text.kind}</dt>
        <dd>{text.kinds[kind]}</dd>
        <dt>{text.role}</dt>
        <dd>{text.roles[role]}</dd>
        <dt>{text.agreement}</dt>
        <dd>{agreement}</dd>
      </dl>
    </Section>
  )
}
