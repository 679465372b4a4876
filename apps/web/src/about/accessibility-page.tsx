import { Link } from '@tanstack/react-router'
import { PageHead } from '../chrome/page-head.tsx'
import { useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { useVisionParams } from '../vision/address.ts'
import { words } from './accessibility-words.ts'

/** アクセシビリティ: what is aimed at, what was checked and how, what is known to fall short, and whom to tell. */
export function AccessibilityPage() {
  const word = useWords(words)
  const params = useVisionParams()
  usePageTitle(word.title)
  const lists = [
    ['aim', word.aim, word.aimItems],
    ['checked', word.checked, word.checkedItems],
    ['short', word.short, word.shortItems],
  ] as const
  return (
    <div className="wrap about">
      <PageHead trail={[word.title]} title={word.title} lead={word.lead} />
      {lists.map(([id, title, items]) => (
        <Section key={id} id={id} title={title}>
          <ul className="bullets">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section id="tell" title={word.tell}>
        <p className="phrase">{word.tellText}</p>
        <p>
          <Link to="/$region/$vision/contact" params={params}>
            {word.contact}
          </Link>
        </p>
      </Section>
    </div>
  )
}
