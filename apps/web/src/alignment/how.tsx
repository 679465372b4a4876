import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './page-words.ts'

/** How proposals come about, and what becomes of them. */
export function How() {
  const language = useLanguage()
  const word = useWords(words)
  const { municipalities } = useFrame()
  const core = municipalities.find(({ role }) => role === 'core')
  return (
    <Section title={word.how} id="how">
      <div className="how">
        {word.howText(core ? nameIn(language, core) : '').map((text) => (
          <p key={text} className="phrase">
            {text}
          </p>
        ))}
      </div>
    </Section>
  )
}
