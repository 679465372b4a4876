import type { Municipality, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { answerName } from '../ui/words.ts'
import { useVisionParams } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { ProjectTable } from '../project/door/project-table.tsx'
import { useSummary } from '../vision/queries.ts'
import { AnswerLegend } from '../ui/answer-legend.tsx'
import { MunicipalityFacts } from './municipality-facts.tsx'
import { MunicipalitySide } from './municipality-side.tsx'
import { words } from './words.ts'

type Props = { municipality: Municipality; projects: readonly ProjectItem[] }

/** One municipality: who it is, and its part in every project. */
export function MunicipalityPage({ municipality, projects }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { code, role } = municipality
  const counts = useSummary().municipalities.find((one) => one.code === code)
  const name = nameIn(language, municipality)
  usePageTitle(name)
  const answerOf = ({ participations }: ProjectItem) =>
    participations.find((one) => one.municipality === code)
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="municipalities" to="/$region/$vision/municipalities" params={params}>
            {text.title}
          </Link>,
          name,
        ]}
        title={name}
        under={
          <>
            {text.roles[role]}
            {language === 'en' && <span lang="ja">　{municipality.name}</span>}
          </>
        }
      />
      <div className="doc">
        <div>
          <MunicipalityFacts municipality={municipality} />
          <Section
            title={text.answersTitle}
            note={text.answersNote(counts?.grounded ?? 0, projects.length)}
          >
            {counts?.grounded === 0 && (
              <Empty>
                <p>{text.ownSilent(name)}</p>
              </Empty>
            )}
            <AnswerLegend answers={projects.flatMap((project) => answerOf(project) ?? [])} />
            <ProjectTable
              caption={text.answersCaption(name)}
              projects={projects}
              head={text.answer}
              renderCell={(project) => {
                const found = answerOf(project)
                return (
                  found && (
                    <span className="nw">
                      <AnswerSign answer={found.answer} basis={found.basis} inline />
                      {answerName(language, found.answer, found.basis)}
                    </span>
                  )
                )
              }}
            />
          </Section>
        </div>
        <MunicipalitySide municipality={municipality} />
      </div>
    </div>
  )
}
