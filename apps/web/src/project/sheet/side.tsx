import type { ByBasis, Project } from '@renkei/schema'
import { useRouteContext } from '@tanstack/react-router'
import { Fragment } from 'react'
import { dayOf } from '../../filters/address.ts'
import { useAddress } from '../../filters/use-filters.ts'
import { useWords } from '../../i18n.tsx'
import { BasisList } from '../../ui/basis-list.tsx'
import { useCopied } from '../../ui/use-copied.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { Related } from './related.tsx'
import { words } from './words.ts'

/** The margin: what the facts rest on, the address, the data, related projects. */
export function Side({ project }: { project: Project }) {
  const word = useWords(words)
  const { region, vision } = useFrame()
  const { sign } = useNumbers()
  const { asOf } = dayOf(useAddress())
  const at = `asOf=${asOf}`
  const open = (format: string) =>
    `/open/${region.slug}/projects.${format}?vision=${vision.edition}${asOf ? `&${at}` : ''}`
  return (
    <aside className="side" aria-label={word.about}>
      <BasisList counts={countBases(project, sign(project))} />
      <p className="quiet side__help">{word.byBasisHelp}</p>
      <CopyAddress
        path={`/${region.slug}/${vision.edition}/projects/${project.number}${asOf ? `?${at}` : ''}`}
      />
      <Related project={project} />
      <section className="open-data">
        <h2>{word.data}</h2>
        <ul>
          <li>
            <a href={open('json')}>JSON</a>
            <span className="quiet">{word.dataHelp}</span>
          </li>
          <li>
            <a href={open('csv')} download>
              CSV
            </a>
            <span className="quiet">{word.dataCsv}</span>
          </li>
        </ul>
      </section>
    </aside>
  )
}

/** How many of a project's facts stand on each basis. */
function countBases(project: Project, sign: string): ByBasis {
  const own = [sign || null, project.title, project.visionPage, project.markCount].filter(
    (fact) => fact !== null,
  )
  const counts = { source: 0, confirmed: 0, inferred: 0 }
  counts[project.basis] += own.length
  for (const { basis } of [project.policyArea, ...project.measures, ...project.participations])
    counts[basis] += 1
  return counts
}

/** The permanent address, to take along. */
function CopyAddress({ path }: { path: string }) {
  const word = useWords(words)
  const address = new URL(path, useRouteContext({ from: '__root__' }).origin).href
  const { shown, outcome, copy } = useCopied(address)
  return (
    <section>
      <h2>{word.address}</h2>
      <code className="addr" ref={shown}>
        {address.split(/(?<=\/)/).map((part) => (
          <Fragment key={part}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </code>
      <p className="quiet side__help">{word.addressHelp}</p>
      <p className="copy">
        <button type="button" className="btn btn--sm" onClick={() => void copy()}>
          {word.copy}
        </button>
        <span role="status">{outcome && word[outcome]}</span>
      </p>
    </section>
  )
}
