import { changePlace, changeEventName, formatDate, today } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { useFrame } from '../../vision/queries.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { latestQuery, subscriptionQuery } from '../queries.ts'
import { words } from './words.ts'

const days = 14
const shown = 5

/** What changed lately of what the signed-in person follows in this vision; nothing where they follow nothing. */
export function LatestFollowed() {
  const word = useWords(words)
  const language = useLanguage()
  const { changeKind } = useTerms()
  const { region, vision } = useFrame()
  const { data: subscription } = useQuery(subscriptionQuery())
  const follows = (subscription?.follows ?? []).filter(
    (one) => one.region === region.slug && one.vision === vision.edition,
  )
  const coded = (kind: 'policyArea' | 'municipality') =>
    follows.flatMap((one) => (one.kind === kind ? [one.code] : []))
  const isWhole = follows.some(({ kind }) => kind === 'region')
  const of = isWhole
    ? {}
    : {
        projects: follows.flatMap(({ kind, code }) => (kind === 'project' ? [Number(code)] : [])),
        policyAreas: coded('policyArea'),
        municipalities: coded('municipality'),
      }
  const [ago] = useState(() => today(new Date(Date.now() - days * 86_400_000)))
  const since = ago < vision.adoptedOn ? vision.adoptedOn : ago
  const ref = { region: region.slug, vision: vision.edition }
  const { data: found } = useQuery({
    ...latestQuery({ ...ref, ...of, since }),
    enabled: follows.length > 0,
    staleTime: 0,
  })
  if (!found || follows.length === 0) return null
  const params = { region: ref.region, vision: String(ref.vision) }
  const search = {
    since: [since],
    ...(isWhole
      ? {}
      : {
          project: (of.projects ?? []).map(String),
          policyArea: of.policyAreas ?? [],
          municipality: of.municipalities ?? [],
        }),
  }
  return (
    <Section title={word.latest} note={word.latestNote}>
      {found.total === 0 ? (
        <Empty>{word.latestNone}</Empty>
      ) : (
        <ul className="work-list">
          {found.items.slice(0, shown).map((change) => (
            <li key={changePlace(change).key}>
              <p className="work-list__date">{formatDate(change.day, language)}</p>
              <div>
                <p className="work-list__what">
                  <a
                    href={`/${params.region}/${params.vision}/${changePlace(change).path}`}
                    lang="ja"
                  >
                    {'number' in change && <ProjectNo of={change.number} />} {change.title}
                  </a>
                </p>
                <p>
                  {changeKind[change.kind]} {changeEventName(language, change)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="acts-row">
        <Link to="/$region/$vision/changes" params={params} search={search}>
          {word.all(found.total)}
        </Link>
      </p>
    </Section>
  )
}
