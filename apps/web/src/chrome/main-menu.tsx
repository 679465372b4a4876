import type { Frame } from '@renkei/schema'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { LanguageLink } from './language-link.tsx'
import { words } from './words.ts'

const pages = [
  { to: '/$region/$vision/matrix', name: 'matrix' },
  { to: '/$region/$vision/projects', name: 'projects' },
  { to: '/$region/$vision/measures', name: 'measures' },
  { to: '/$region/$vision/policy-areas', name: 'policyAreas' },
  { to: '/$region/$vision/municipalities', name: 'municipalities' },
  { to: '/$region/$vision/indicators', name: 'indicators' },
  { to: '/$region/$vision/reports', name: 'reports' },
  { to: '/$region/$vision/plans', name: 'plans' },
  { to: '/$region/$vision/about', name: 'about' },
] as const

const within = { className: 'active', 'aria-current': true } as const

/** Pages that lie below 計画, by their names, though not by their addresses. */
const ofPlans = /^(\/[^/]+){2}\/(departments|glossary|alignments)(\/|$)/

/** The pages of the vision being read; the router marks the current one. */
export function MainMenu({ frame }: { frame: Frame }) {
  const text = useWords(words)
  const { vision } = useParams({ strict: false })
  const { pathname } = useLocation()
  const shown = pages.filter(({ name }) => name !== 'measures' || frame.measures.length > 0)
  const params = { region: frame.region.slug, vision: String(frame.vision.edition) }
  return (
    <ul>
      <li>
        <Link
          // The newest edition keeps its short address.
          to={vision === undefined ? '/$region' : '/$region/$vision'}
          params={params}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {text.overview}
        </Link>
      </li>
      {shown.map(({ to, name }) => (
        <li key={to}>
          <Link
            to={to}
            params={params}
            activeOptions={{ includeSearch: false }}
            {...(name === 'plans' && ofPlans.test(pathname) ? within : {})}
          >
            {text[name]}
          </Link>
        </li>
      ))}
      <li className="nav__language">
        <LanguageLink />
      </li>
    </ul>
  )
}
