import { mostSameArea, type Project } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { circled, useWords } from '../../i18n.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { dayOf } from '../../filters/address.ts'
import { useAddress } from '../../filters/use-filters.ts'
import { sharingQuery } from '../queries.ts'
import { ProjectLink } from './neighbours.tsx'
import { words } from './words.ts'

/** Others of the same policy area, and how many serve all the same measures. */
export function Related({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <section className="related">
      <h2>{word.related}</h2>
      {project.sameArea.length === 0 ? (
        <p>{word.noSameArea}</p>
      ) : (
        <>
          <h3>{word.sameArea}</h3>
          <ul>
            {project.sameArea.map((other) => (
              <li key={other.number}>
                <ProjectLink project={other} />
              </li>
            ))}
          </ul>
          {project.sameArea.length === mostSameArea && (
            <p>
              <Link
                to="/$region/$vision/policy-areas/$code"
                params={{ ...params, code: project.policyArea.code }}
              >
                {word.wholeArea(mostSameArea)}
              </Link>
            </p>
          )}
        </>
      )}
      {project.measures.length > 0 && (
        <Sharing measures={project.measures.map(({ number }) => number)} />
      )}
    </section>
  )
}

function Sharing({ measures }: { measures: number[] }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { data } = useQuery(sharingQuery({ ...useVisionRef(), ...dayOf(useAddress()) }, measures))
  if (!data) return null
  const others = data.total - 1
  const signs = measures.map(circled)
  const search = {
    measure: measures.map(String),
    ...(measures.length > 1 ? { match: ['all'] } : {}),
  }
  return (
    <p>
      {others > 0 ? (
        <Link to="/$region/$vision/projects" params={params} search={search}>
          {word.allOf(signs)}
        </Link>
      ) : (
        word.allOf(signs)
      )}
      {others > 0 ? word.others(others) : word.noOthers}
    </p>
  )
}
