import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame, useIsOpen } from '../vision/queries.ts'
import type { ListProps } from './lists.tsx'
import { GapTable } from './table.tsx'
import { words } from './words.ts'

export function Uncovered({ gaps: { uncovered }, caption }: ListProps) {
  const word = useWords(words)
  const { measures } = useFrame()
  return (
    <GapTable
      caption={caption}
      heads={[word.area, word.projects, word.measures]}
      lines={uncovered.map((one) => ({
        key: one.policyArea,
        name: <Area code={one.policyArea} />,
        cells: [
          one.projects,
          <Signs
            key="measures"
            of={measures.filter(({ number }) => one.measures.includes(number))}
          />,
        ],
        act: <ApplyIn code={one.policyArea} />,
      }))}
    />
  )
}

export function Unfounded({ gaps: { unfounded }, caption }: ListProps) {
  const word = useWords(words)
  return (
    <GapTable
      caption={caption}
      heads={[word.area, word.projects]}
      lines={unfounded.map(({ policyArea, projects }) => ({
        key: policyArea,
        name: <Area code={policyArea} />,
        cells: [projects],
        act: <See code={policyArea} />,
      }))}
    />
  )
}

export function Thin({ gaps: { thin }, caption }: ListProps) {
  const word = useWords(words)
  const params = useVisionParams()
  const language = useLanguage()
  const { pillars, measures } = useFrame()
  return (
    <GapTable
      caption={caption}
      heads={[word.measure, word.pillar, word.share]}
      lines={thin.flatMap(({ pillar, measure, projects, of }) => {
        const [role, found] = [
          pillars.find(({ number }) => number === pillar),
          measures.find(({ number }) => number === measure),
        ]
        if (!role || !found) return []
        return {
          key: `${pillar} ${measure}`,
          name: (
            <>
              <MeasureSign number={measure} /> <Title of={found} />
            </>
          ),
          cells: [<Title key="role" of={role} />, word.ofAll(projects, of)],
          act: (
            <Link
              to="/$region/$vision/projects"
              params={params}
              search={{ pillar: [String(pillar)], measure: [String(measure)] }}
            >
              {word.see}
              <span className="vh">{word.of(titleIn(language, found).text)}</span>
            </Link>
          ),
        }
      })}
    />
  )
}

type Measures = ReturnType<typeof useFrame>['measures']

function Signs({ of }: { of: Measures }) {
  const language = useLanguage()
  return of.map((measure) => (
    <MeasureSign
      key={measure.number}
      number={measure.number}
      name={`${titleIn(language, measure).text} `}
    />
  ))
}

const useArea = (code: string) => useFrame().policyAreas.find((one) => one.code === code)

function Area({ code }: { code: string }) {
  const area = useArea(code)
  const params = useVisionParams()
  return (
    <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code }}>
      {code} {area && <Title of={area} />}
    </Link>
  )
}

/** Of an area, for whoever hears the links one after the other. */
function Of({ code }: { code: string }) {
  const word = useWords(words)
  const language = useLanguage()
  const area = useArea(code)
  return <span className="vh">{word.of(area ? titleIn(language, area).text : code)}</span>
}

function See({ code }: { code: string }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code }}>
      {word.see}
      <Of code={code} />
    </Link>
  )
}

function ApplyIn({ code }: { code: string }) {
  const word = useWords(words)
  const params = { ...useVisionParams(), id: 'new' }
  if (!useIsOpen()) return <See code={code} />
  return (
    <Link
      to="/$region/$vision/applications/$id"
      params={params}
      search={{ kind: ['register'], policyArea: [code] }}
    >
      {word.apply}
      <Of code={code} />
    </Link>
  )
}
