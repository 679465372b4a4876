import { formatDate, type Frame } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { api } from '../api.ts'
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
  const isOfPlans = useIsOfPlans()
  if (!frame) return null
  const { region, vision } = frame
  const open = `/open/${region.slug}/`
  const files = isOfPlans
    ? ([
        ['JSON', 'plans.json'],
        ['CSV', 'plan-items.csv'],
      ] as const)
    : ([
        ['JSON', 'projects.json'],
        ['CSV', 'projects.csv'],
      ] as const)
  return (
    <footer className="foot">
      <div className="wrap">
        {isOfPlans ? <PlanSources frame={frame} /> : <Source frame={frame} />}
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
          {files.map(([format, file]) => (
            <li key={file}>
              <a href={`${open}${file}`}>{text.openData(format, isOfPlans)}</a>
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

const planPages = new Set(['plans', 'departments', 'glossary'])

/** Whether the page tells what plans say. */
function useIsOfPlans(): boolean {
  const [, , , page = ''] = useLocation({ select: ({ pathname }) => pathname }).split('/')
  return planPages.has(page)
}

function Source({ frame: { documents, vision } }: { frame: Frame }) {
  const language = useLanguage()
  const text = useWords(words)
  const [source] = documents
  if (!source) return null
  return (
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
  )
}

/** The documents of the plan being read, or of all plans. */
function PlanSources({ frame: { region, vision, documents } }: { frame: Frame }) {
  const language = useLanguage()
  const text = useWords(words)
  const { plan } = useParams({ strict: false })
  const ref = { region: region.slug, vision: vision.edition }
  const { data: plans } = useQuery(api.plan.list.queryOptions(ref))
  if (!plans) return null
  const read = plans.filter(({ slug }) => plan === undefined || slug === plan)
  const keys = new Set(read.flatMap((one) => one.documents))
  const sources = documents
    .filter(({ key }) => keys.has(key))
    .map((one) => titleIn(language, one).text)
  if (sources.length === 0) return null
  return (
    <p>
      <Unbroken>{text.planSources(sources)}</Unbroken>
    </p>
  )
}
