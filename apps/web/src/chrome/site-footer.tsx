import { formatDate, formatPartial, type Frame, today } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useRouteContext } from '@tanstack/react-router'
import { api } from '../api.ts'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useFrameIfAny } from '../vision/queries.ts'
import { words } from './words.ts'

/** Where the facts come from, and the data behind the page; on paper also when and from where. */
export function SiteFooter() {
  const language = useLanguage()
  const text = useWords(words)
  const frame = useFrameIfAny()
  const of = useSubject()
  const { origin } = useRouteContext({ from: '__root__' })
  const { href } = useLocation()
  if (!frame) return null
  const { region, vision } = frame
  const params = { region: region.slug, vision: String(vision.edition) }
  const open = `/open/${region.slug}/`
  return (
    <footer className="foot">
      <div className="wrap">
        {of.is !== 'plans' && <Source frame={frame} />}
        {of.is !== 'projects' && <PlanSources frame={frame} slug={of.plan} />}
        <ul>
          <li>
            <Link
              to="/$region/$vision/about"
              params={params}
              activeOptions={{ includeSearch: false }}
            >
              {text.about}
            </Link>
          </li>
          {(['changes', 'contact', 'developers', 'accessibility'] as const).map((page) => (
            <li key={page}>
              <Link to={`/$region/$vision/${page}`} params={params} search={{}}>
                {text[page]}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/$region/$vision/about" params={params} hash="licence">
              {text.licence}
            </Link>
          </li>
          {files[of.is].map(([format, file]) => (
            <li key={file}>
              <a href={`${open}${file}`}>{text.openData[of.is](format)}</a>
            </li>
          ))}
        </ul>
        {text.translated !== '' && <p className="translated">{text.translated}</p>}
        <p className="print-only">
          {text.printedFrom(`${origin}${href.replace(/#.*/, '')}`, formatDate(today(), language))}
        </p>
      </div>
    </footer>
  )
}

const files = {
  projects: [
    ['JSON', 'projects.json'],
    ['CSV', 'projects.csv'],
  ],
  plans: [
    ['JSON', 'plans.json'],
    ['CSV', 'plan-items.csv'],
  ],
  alignments: [
    ['JSON', 'alignments.json'],
    ['CSV', 'alignments.csv'],
  ],
} as const

const planPages = new Set(['plans', 'departments', 'glossary'])

/** What the page tells of: the vision's projects, what plans say (`plan`, or all), or both side by side. */
function useSubject(): { is: keyof typeof files; plan?: string | undefined } {
  const [, , , page = ''] = useLocation({ select: ({ pathname }) => pathname }).split('/')
  const { plan, id } = useParams({ strict: false })
  const isIndicator = page === 'indicators' && id !== undefined
  const { data: indicator } = useQuery({
    ...api.indicator.get.queryOptions({ id: Number(id) }),
    enabled: isIndicator && /^[1-9]\d*$/.test(id),
  })
  if (isIndicator && indicator?.stated) return { is: 'plans', plan: indicator.stated.plan }
  if (page === 'alignments') return { is: 'alignments' }
  return planPages.has(page) ? { is: 'plans', plan } : { is: 'projects' }
}

function Source({ frame: { documents, vision, visions } }: { frame: Frame }) {
  const language = useLanguage()
  const text = useWords(words)
  // The first document of a region is what its first vision was read from.
  const isFirst = visions.every(({ edition }) => edition >= vision.edition)
  const source = isFirst ? documents[0] : documents.find(({ key }) => key === vision.document)
  if (!source) return null
  return (
    <p>
      <Unbroken>
        {text.sourceOf(
          titleIn(language, source).text,
          language === 'en' ? source.issuerEn : source.issuer,
          titleIn(language, vision).text,
          vision.adopted && formatPartial(vision.adopted, language),
        )}
      </Unbroken>
    </p>
  )
}

/** The documents of the plan being read, or of all plans. */
function PlanSources({
  frame: { region, vision, documents },
  slug: plan,
}: {
  frame: Frame
  slug: string | undefined
}) {
  const language = useLanguage()
  const text = useWords(words)
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
