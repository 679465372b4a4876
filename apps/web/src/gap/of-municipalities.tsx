import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useMunicipalityName } from '../vision/queries.ts'
import type { ListProps } from './lists.tsx'
import { GapTable } from './table.tsx'
import { words } from './words.ts'

export function Unanswered({ gaps: { unanswered }, caption }: ListProps) {
  const word = useWords(words)
  const lines = unanswered.map(({ municipality, projects, numbers }) => ({
    code: municipality,
    cells: [String(projects)],
    projects: numbers,
  }))
  return <Municipalities {...{ caption, lines }} heads={[word.waiting]} />
}

export function Seldom({ gaps: { seldom }, caption }: ListProps) {
  const word = useWords(words)
  const lines = seldom.map(({ municipality, projects, median }) => ({
    code: municipality,
    cells: [word.ofMedian(projects, median)],
  }))
  return <Municipalities {...{ caption, lines }} heads={[word.taking]} />
}

export function Unagreed({ gaps: { unagreed }, caption }: ListProps) {
  const word = useWords(words)
  const params = useVisionParams()
  const nameOf = useMunicipalityName()
  return (
    <Municipalities
      caption={caption}
      heads={[]}
      lines={unagreed.map((code) => ({ code, cells: [] }))}
      renderAct={(code) => (
        <Link to="/$region/$vision/municipalities" params={params} hash="agreements">
          {word.agree}
          <span className="vh">{word.of(nameOf(code))}</span>
        </Link>
      )}
    />
  )
}

function Municipalities({
  caption,
  heads,
  lines,
  renderAct,
}: {
  caption: string
  heads: readonly string[]
  lines: readonly { code: string; cells: readonly string[]; projects?: readonly number[] }[]
  renderAct?: (code: string) => ReactNode
}) {
  const word = useWords(words)
  const params = useVisionParams()
  const nameOf = useMunicipalityName()
  const ask = (code: string, projects: readonly number[] = []) => (
    <Link
      to="/$region/$vision/inquiries/new"
      params={params}
      search={{
        municipality: [code],
        ...(projects.length > 0 ? { project: projects.map(String) } : {}),
      }}
    >
      {word.ask}
      <span className="vh">{word.of(nameOf(code))}</span>
    </Link>
  )
  return (
    <GapTable
      caption={caption}
      heads={[word.municipality, ...heads]}
      lines={lines.map(({ code, cells, projects }) => ({
        key: code,
        name: (
          <Link to="/$region/$vision/municipalities/$code" params={{ ...params, code }}>
            {nameOf(code)}
          </Link>
        ),
        cells,
        act: renderAct ? renderAct(code) : ask(code, projects),
      }))}
    />
  )
}
