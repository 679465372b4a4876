import { can, type Grounds, type Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { VisionPageLink } from '../../document/door/page-link.tsx'
import { useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { MeasureSign } from '../../ui/measure-sign.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useIsOpen } from '../../vision/queries.ts'
import { Reason } from '../door/citation.tsx'
import { Fact } from './fact.tsx'
import { Registered } from './registered.tsx'
import { Relisted } from './relisted.tsx'
import { Period } from './period.tsx'
import { words } from './words.ts'

/** What a project does and for whom, before anything about facts. Where nobody has written it, that is said,
 * and what is known stands in its place. */
export function What({ project }: { project: Project }) {
  const word = useWords(words)
  const language = useLanguage()
  const params = useVisionParams()
  const { region, policyAreas, measures } = useFrame()
  const { projectStatus } = useTerms()
  const isOpen = useIsOpen()
  const mayWrite = can(useMe(), 'description.save', { region: region.slug }) && isOpen
  const area = policyAreas.find(({ code }) => code === project.policyArea.code)
  const served = project.measures.flatMap((claim) => {
    const measure = measures.find(({ number }) => number === claim.number)
    return measure ? [{ claim, measure }] : []
  })
  return (
    <Section title={word.what}>
      {project.summary === null ? (
        <Empty>
          {word.summaryEmpty}
          {language === 'en' ? ' ' : ''}
          {project.visionPage !== null && (
            <span className="ph">
              <VisionPageLink page={project.visionPage}>
                {word.summaryPage(project.visionPage)}
              </VisionPageLink>
            </span>
          )}
          {mayWrite && (
            <>
              {' '}
              <Link
                className="screen-only"
                to="/$region/$vision/summaries"
                params={params}
                search={{ number: [String(project.number)] }}
              >
                {word.writeSummary}
              </Link>
            </>
          )}
        </Empty>
      ) : (
        <p className="what__summary" lang="ja">
          {project.summary}
        </p>
      )}
      <dl className="facts">
        <Fact name={word.area}>
          <Link
            to="/$region/$vision/policy-areas/$code"
            params={{ ...params, code: project.policyArea.code }}
          >
            {area ? <Title of={area} /> : project.policyArea.code}
          </Link>
          {project.policyArea.basis === 'inferred' && <Inferred of={project.policyArea} />}
        </Fact>
        <Relisted project={project} isCoded={false} />
        {served.length > 0 && (
          <Fact name={word.serves}>
            <ul className="what__measures">
              {served.map(({ claim, measure }) => (
                <li key={claim.number}>
                  <MeasureSign number={claim.number} />
                  <Title of={measure} />
                  {claim.basis === 'inferred' && <Inferred of={claim} />}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={word.period}>
          <Period of={project} />
          {project.status === 'ended' && ` ${projectStatus.ended}`}
        </Fact>
        <Registered project={project} />
      </dl>
    </Section>
  )
}

/** 推定, and why, one tap away. */
function Inferred({ of }: { of: Pick<Grounds, 'reason' | 'reasonEn'> }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <details className="inferred">
      <summary className="chip chip--inferred">{word.inferred}</summary>
      <p className="small">
        <Reason of={of} /> {word.inferredMeans}{' '}
        <Link className="screen-only" to="/$region/$vision/about" params={params} hash="signs">
          {word.inferredMore}
        </Link>
      </p>
    </details>
  )
}
