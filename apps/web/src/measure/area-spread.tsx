import type { Measure, ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Spread } from '../ui/spread.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { words } from './words.ts'

/** In which policy areas a measure's projects are, and in which there are none. */
export function AreaSpread({
  measure,
  projects,
}: {
  measure: Measure
  projects: readonly ProjectItem[]
}) {
  const language = useLanguage()
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { policyAreas, pillars } = useFrame()
  const rows = policyAreas.map((area, index) => {
    const before = policyAreas[index - 1]
    const pillar = pillars.find(({ number }) => number === area.pillar)
    const group = pillar?.groups.find(({ number }) => number === area.group)
    const headings: string[] = []
    if (pillar && before?.pillar !== area.pillar)
      headings.push(text.pillar(area.pillar, titleIn(language, pillar).text))
    if (group && (before?.pillar !== area.pillar || before.group !== area.group)) {
      headings.push(text.group(group.number, titleIn(language, group).text))
    }
    return {
      key: area.code,
      sign: area.letter,
      label: (
        <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
          <Title of={area} />
        </Link>
      ),
      bases: projects
        .filter(({ policyArea }) => policyArea.code === area.code)
        .flatMap(({ measures }) => measures)
        .filter((mark) => mark.number === measure.number)
        .map(({ basis }) => basis),
      headings,
    }
  })
  return (
    <Spread caption={text.noProject} head={shared.policyArea} count={shared.projects} rows={rows} />
  )
}
