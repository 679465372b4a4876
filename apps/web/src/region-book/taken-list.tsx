import type { TakenBook } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { formatMoment } from '../ui/time.ts'
import { words } from './words.ts'

/** Workbooks that were taken over, newest first. */
export function TakenList({ region }: { region: string | undefined }) {
  const word = useWords(words)
  const { data = [] } = useQuery(
    api.regionBook.list.queryOptions(region === undefined ? {} : { region }),
  )
  if (data.length === 0) return null
  return (
    <Section title={word.history}>
      <ul className="region-book__taken">
        {data.map((one) => (
          <Taken key={one.id} of={one} />
        ))}
      </ul>
    </Section>
  )
}

function Taken({ of: { region, edition, at, by, added, changed, ended } }: { of: TakenBook }) {
  const word = useWords(words)
  const language = useLanguage()
  return (
    <li>
      <Link
        to="/$region/$vision"
        params={{ region: region.slug, vision: String(edition) }}
        lang="ja"
      >
        {region.name}
      </Link>{' '}
      {formatMoment(at, language)}{' '}
      <span lang="ja">
        {[by.municipality?.name, by.department, by.person].filter(Boolean).join(' ')}
      </span>
      <br />
      <span className="small quiet">{word.counts(added, changed, ended)}</span>
    </li>
  )
}
