import type { Pillar, PolicyArea, ProjectItem } from '@renkei/schema'
import { Fragment } from 'react'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { AreaContents } from './area-contents.tsx'
import { words } from './words.ts'

type Props = { pillar: Pillar; projects: readonly ProjectItem[] }

/** One of the ３つの役割: its areas, under their groups where it has any. */
export function PillarSection({ pillar, projects }: Props) {
  const language = useLanguage()
  const text = useWords(words)
  const { count } = useWords(record)
  const { policyAreas } = useFrame()
  const areas = policyAreas.filter((area) => area.pillar === pillar.number)
  const codes = new Set(areas.map(({ code }) => code))
  const total = projects.filter(({ policyArea }) => codes.has(policyArea.code)).length
  const contents = (shown: readonly PolicyArea[]) =>
    shown.length > 0 && (
      <div className="contents">
        {shown.map((area) => (
          <AreaContents
            key={area.code}
            area={area}
            projects={projects.filter(({ policyArea }) => policyArea.code === area.code)}
          />
        ))}
      </div>
    )
  return (
    <Section
      title={text.place(pillar.number, titleIn(language, pillar).text, undefined)}
      note={count(total)}
    >
      {contents(areas.filter(({ group }) => group === null))}
      {pillar.groups.map((group) => (
        <Fragment key={group.number}>
          <h3 className="contents__group">
            {text.group(group.number, '')}
            <Title of={group} />
          </h3>
          {contents(areas.filter((area) => area.group === group.number))}
        </Fragment>
      ))}
    </Section>
  )
}
