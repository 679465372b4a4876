import { formatDate } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useFrameIfAny } from '../vision/queries.ts'
import { words } from './words.ts'

const today = (): string => new Date().toLocaleDateString('sv-SE')

/** Where the facts come from, and the data behind the page; on paper also when and from where. */
export function SiteFooter() {
  const language = useLanguage()
  const text = useWords(words)
  const frame = useFrameIfAny()
  const [source] = frame?.documents ?? []
  if (!frame) return null
  const { region, vision } = frame
  const open = `/open/${region.slug}/projects`
  return (
    <footer className="foot">
      <div className="wrap">
        {source && (
          <p>
            <Unbroken>
              {text.sourceOf(
                titleIn(language, source).text,
                language === 'en' ? source.issuerEn : source.issuer,
                titleIn(language, vision).text,
                formatDate(vision.adoptedOn, language),
              )}
            </Unbroken>
          </p>
        )}
        <ul>
          <li>
            <Link
              to="/$region/$vision/about"
              params={{ region: region.slug, vision: String(vision.edition) }}
              activeOptions={{ includeSearch: false }}
            >
              {text.about}
            </Link>
          </li>
          {(['json', 'csv'] as const).map((format) => (
            <li key={format}>
              <a href={`${open}.${format}`}>{text.openData(format.toUpperCase())}</a>
            </li>
          ))}
        </ul>
        {text.translated !== '' && <p className="translated">{text.translated}</p>}
        <p className="print-only">
          {text.printedFrom(window.location.href, formatDate(today(), language))}
        </p>
      </div>
    </footer>
  )
}
