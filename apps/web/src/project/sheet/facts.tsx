import type { Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { VisionPageLink } from '../../document/door/page-link.tsx'
import { titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { BasisLine } from '../door/citation.tsx'
import { Fact } from './fact.tsx'
import { Period } from './period.tsx'
import { Relisted } from './relisted.tsx'
import { words } from './words.ts'

/** What is recorded of a project, each fact with what it rests on. */
export function Facts({ project }: { project: Project }) {
  const language = useLanguage()
  const word = useWords(words)
  const { projectStatus } = useTerms()
  const params = useVisionParams()
  const { no, sign } = useNumbers()
  const { policyAreas, vision } = useFrame()
  const area = policyAreas.find(({ code }) => code === project.policyArea.code)
  const ofVision =
    project.fromFiscalYear === vision.fromFiscalYear && project.toFiscalYear === vision.toFiscalYear
  const grounds = <BasisLine of={project} />
  const sameGrounds = (
    <BasisLine of={{ basis: project.basis, citation: null }} note={word.sameSource} />
  )
  return (
    <Section title={word.facts}>
      <dl className="facts">
        <Fact name={word.titleFact} grounds={grounds}>
          {titleIn(language, project).lang === language ? (
            <span lang="ja">{project.title}</span>
          ) : (
            <Title of={project} />
          )}
        </Fact>
        {sign(project) !== '' && (
          <Fact name={word.numberFact} grounds={sameGrounds}>
            {no(project)}
          </Fact>
        )}
        {project.visionPage !== null && (
          <Fact name={word.pageFact} grounds={sameGrounds}>
            <VisionPageLink page={project.visionPage}>
              {word.pageValue(project.visionPage)}
            </VisionPageLink>
          </Fact>
        )}
        {project.markCount !== null && (
          <Fact name={word.countFact} grounds={sameGrounds}>
            {word.countValue(project.markCount)}
          </Fact>
        )}
        <Fact name={word.area} grounds={<BasisLine of={project.policyArea} />}>
          <Link
            to="/$region/$vision/policy-areas/$code"
            params={{ ...params, code: project.policyArea.code }}
          >
            {project.policyArea.code}
            {language === 'ja' ? '　' : ' '}
            {area && <Title of={area} />}
          </Link>
        </Fact>
        <Relisted project={project} isCoded />
        <Fact name={word.period}>
          <Period of={project} />
          {ofVision && <span className="basis basis--cited">{word.periodBasis}</span>}
        </Fact>
        <Fact name={word.status}>{projectStatus[project.status]}</Fact>
      </dl>
    </Section>
  )
}
