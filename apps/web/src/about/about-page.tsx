import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { Contents } from './contents.tsx'
import { Confirmation } from './confirmation.tsx'
import { Documents } from './documents.tsx'
import { Known } from './known.tsx'
import { OpenData } from './open-data.tsx'
import { Signs } from './signs.tsx'
import { words } from './words.ts'
import './about.css'

/** データについて: what the facts rest on, and how to take them along. */
export function AboutPage() {
  const text = useWords(words)
  usePageTitle(text.title)
  return (
    <div className="wrap about">
      <PageHead trail={[text.title]} title={text.title} lead={text.lead} />
      <div className="doc about__doc">
        <div>
          <Signs />
          <Known />
          <Confirmation />
          <Documents />
          <OpenData />
          <Section id="editors" title={text.editorsTitle}>
            <ul className="bullets">
              {text.editorsItems.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </Section>
          <Section id="licence" title={text.licenceTitle}>
            <p className="phrase">{text.licence}</p>
          </Section>
        </div>
        <Contents />
      </div>
    </div>
  )
}
