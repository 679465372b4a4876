import type { Region } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { regionsQuery } from '../vision/queries.ts'
import { words } from './words.ts'

/** The region being read, and the way to the others where there are any. */
export function RegionSwitcher({ region }: { region: Region }) {
  const language = useLanguage()
  const text = useWords(words)
  const others = useQuery(regionsQuery()).data?.filter(({ slug }) => slug !== region.slug) ?? []
  const name = nameIn(language, region)
  if (others.length === 0) {
    return (
      <div className="region">
        <Link
          to="/$region"
          params={{ region: region.slug }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          <span className="vh">{text.region}</span>
          {name}
        </Link>
      </div>
    )
  }
  return (
    <details className="region" key={region.slug}>
      <summary aria-label={`${text.region}${name}`}>
        {name}
        <Icon name="down" />
      </summary>
      <ul aria-label={text.otherRegions}>
        {others.map((other) => (
          <li key={other.slug}>
            <Link to="/$region" params={{ region: other.slug }}>
              {nameIn(language, other)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/" search={{ all: ['1'] }}>
            {text.allRegions}
          </Link>
        </li>
      </ul>
    </details>
  )
}
