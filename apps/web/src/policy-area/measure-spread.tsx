import type { ProjectItem } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { circled, useWords } from '../i18n.tsx'
import { Spread } from '../ui/spread.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { words } from './words.ts'

/** Which measures the projects serve, one sign a project. */
export function MeasureSpread({ projects }: { projects: readonly ProjectItem[] }) {
  const text = useWords(words)
  const shared = useWords(record)
  const params = useVisionParams()
  const { measures } = useFrame()
  const rows = measures.map((measure) => ({
    key: String(measure.number),
    sign: <span aria-hidden="true">{circled(measure.number)}</span>,
    label: (
      <Link
        to="/$region/$vision/measures/$number"
        params={{ ...params, number: String(measure.number) }}
      >
        <Title of={measure} />
      </Link>
    ),
    bases: projects
      .flatMap((project) => project.measures)
      .filter(({ number }) => number === measure.number)
      .map(({ basis }) => basis),
  }))
  return (
    <Spread
      caption={text.measuresCaption}
      head={shared.measures}
      count={shared.projects}
      rows={rows}
    />
  )
}
