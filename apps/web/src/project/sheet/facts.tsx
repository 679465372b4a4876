import { formatFiscalYear, type Project, projectTextNames } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { fieldWords } from '../../diff/field-words.ts'
import { words as amountWords } from '../../diff/words.ts'
import { titleIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { BasisLine } from '../door/citation.tsx'
import { Fact } from './fact.tsx'
import { words } from './words.ts'

/** What is recorded of a project, each fact with what it rests on. */
export function Facts({ project }: { project: Project }) {
  const language = useLanguage()
  const word = useWords(words)
  const { projectStatus } = useTerms()
  const params = useVisionParams()
  const { policyAreas, vision } = useFrame()
  const area = policyAreas.find(({ code }) => code === project.policyArea.code)
  const years = [project.fromFiscalYear, project.toFiscalYear].map((year) =>
    formatFiscalYear(year, language),
  )
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
        <Fact name={word.numberFact} grounds={sameGrounds}>
          {word.number(project.number)}
        </Fact>
        {project.visionPage !== null && (
          <Fact name={word.pageFact} grounds={sameGrounds}>
            {word.pageValue(project.visionPage)}
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
        <Fact name={word.period}>
          <span className="ph">
            {years[0]}
            {word.from}
          </span>
          <span className="ph">{years[1]}</span>
          {ofVision && <span className="basis basis--cited">{word.periodBasis}</span>}
        </Fact>
        <Fact name={word.status}>{projectStatus[project.status]}</Fact>
        <Registered project={project} />
        {!isRegistered(project) && (
          <Fact name={word.summary}>
            <Empty>
              {word.summaryEmpty}
              {language === 'en' ? ' ' : ''}
              {project.visionPage !== null && (
                <span className="ph">{word.summaryPage(project.visionPage)}</span>
              )}
            </Empty>
          </Fact>
        )}
      </dl>
    </Section>
  )
}

/** Whether an officer has written anything of a project yet. */
const isRegistered = (project: Project): boolean =>
  project.budget.length > 0 || projectTextNames.some((name) => project[name] !== null)

/** What officers wrote of a project, as they wrote it; nothing of what nobody has written yet. */
function Registered({ project }: { project: Project }) {
  const nameOf = useWords(fieldWords)
  return (
    <>
      {projectTextNames.map(
        (name) =>
          project[name] !== null && (
            <Fact key={name} name={nameOf[name]}>
              <span className="written" lang="ja">
                {project[name]}
              </span>
            </Fact>
          ),
      )}
      {project.budget.length > 0 && (
        <Fact name={nameOf.budget}>
          <Budget rows={project.budget} />
        </Fact>
      )}
    </>
  )
}

function Budget({ rows }: { rows: Project['budget'] }) {
  const language = useLanguage()
  const word = useWords(amountWords)
  const amountText = (amount: number) => word.thousandYen(amount.toLocaleString('en'))
  return (
    <ul className="costs">
      {rows.map(({ fiscalYear, amount, subsidy }) => (
        <li key={fiscalYear}>
          <span>{formatFiscalYear(fiscalYear, language)}</span>
          <span className="num">{amount === null ? word.notStated : amountText(amount)}</span>
          {subsidy !== null && (
            <span className="quiet small">{word.subsidy(amountText(subsidy))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
