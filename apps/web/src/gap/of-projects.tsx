import { formatDate, type ProjectName } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { ProjectNo, useNumbers } from '../vision/number.tsx'
import type { ListProps } from './lists.tsx'
import { GapTable } from './table.tsx'
import { words } from './words.ts'

export function Unconfirmed({ gaps: { unconfirmed }, caption }: ListProps) {
  const word = useWords(words)
  const language = useLanguage()
  const comma = language === 'ja' ? '、' : ', '
  return (
    <GapTable
      caption={caption}
      heads={[word.project, word.inferred, word.since]}
      lines={unconfirmed.map((one) => {
        const { number, marks, isWithoutMarks, policyArea, since } = one
        const inferred = [
          ...(marks > 0 ? [word.marks(marks)] : []),
          ...(isWithoutMarks ? [word.noMarks] : []),
          ...(policyArea ? [word.area] : []),
        ]
        const isAreaAlone = marks === 0 && !isWithoutMarks
        return {
          key: number,
          name: <Named of={one} />,
          cells: [inferred.join(comma), formatDate(since, language)],
          act: <Confirm of={one} areaAlone={isAreaAlone} />,
        }
      })}
    />
  )
}

export function Differing({ gaps: { differing }, caption }: ListProps) {
  const word = useWords(words)
  return (
    <GapTable
      caption={caption}
      heads={[word.project, word.numbers]}
      lines={differing.map((one) => ({
        key: one.number,
        name: <Named of={one} />,
        cells: [word.ofSource(one.marks, one.markCount)],
        act: <Confirm of={one} />,
      }))}
    />
  )
}

export function Undescribed({ gaps: { undescribed }, caption }: ListProps) {
  const word = useWords(words)
  const params = useVisionParams()
  const { called } = useNumbers()
  return (
    <GapTable
      caption={caption}
      heads={[word.project]}
      lines={undescribed.map((one) => ({
        key: one.number,
        name: <Named of={one} />,
        cells: [],
        act: (
          <Link
            to="/$region/$vision/summaries"
            params={params}
            search={{ number: [String(one.number)] }}
          >
            {word.describe}
            <span className="vh">{word.of(called(one))}</span>
          </Link>
        ),
      }))}
    />
  )
}

function Named({ of }: { of: ProjectName }) {
  const params = { ...useVisionParams(), number: String(of.number) }
  return (
    <Link to="/$region/$vision/projects/$number" params={params}>
      <ProjectNo of={of} /> <Title of={of} />
    </Link>
  )
}

function Confirm({ of, areaAlone = false }: { of: ProjectName; areaAlone?: boolean }) {
  const word = useWords(words)
  const params = { ...useVisionParams(), number: String(of.number) }
  const { called } = useNumbers()
  return (
    <Link
      to="/$region/$vision/confirm/$number"
      params={params}
      search={areaAlone ? { of: ['policyArea'] } : {}}
    >
      {word.confirm}
      <span className="vh">{word.of(called(of))}</span>
    </Link>
  )
}
