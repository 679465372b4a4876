import {
  type ComparedFact,
  type ComparedIndicator,
  type ComparedProject,
  numberMark,
  turnOf,
} from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { useTeller } from '../indicator/door/tell.ts'
import { Marked } from '../ui/marked.tsx'
import { Title } from '../ui/title.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { useFrame, useMunicipalityName } from '../vision/queries.ts'
import { words } from './words.ts'

/** The vision and day that something stands or stood in. */
export type Side = { edition: number; asOf: string | undefined }
type Of<T> = { of: T; side: Side }

/** A project by number and title, with its area; leads to it as it stood. */
export function ProjectCell({ of, side }: Of<ComparedProject>) {
  const language = useLanguage()
  const { region } = useFrame()
  return (
    <>
      <Link
        to="/$region/$vision/projects/$number"
        params={{ region: region.slug, vision: String(side.edition), number: String(of.number) }}
        search={side.asOf === undefined ? {} : { asOf: [side.asOf] }}
      >
        {numberMark(language, of.printed)} <Title of={of} />
      </Link>
      <span className="block small quiet">
        <Title of={of.policyArea} />
      </span>
    </>
  )
}

/** An indicator by title, with its unit and target. */
export function IndicatorCell({ of, side }: Of<ComparedIndicator>) {
  const { region } = useFrame()
  const tell = useTeller({ ...of, baselineWords: null })
  return (
    <>
      <Link
        to="/$region/$vision/indicators/$id"
        params={{ region: region.slug, vision: String(side.edition), id: String(of.id) }}
        search={{}}
        lang="ja"
      >
        {of.title}
      </Link>
      <span className="block small quiet">
        <Marked text={tell.former({ ...of, changedOn: '', reason: '' })} />
      </span>
    </>
  )
}

/** What became of ● and of who takes part. */
export function Facts({ of }: { of: readonly ComparedFact[] }) {
  const language = useLanguage()
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  if (of.length === 0) return null
  return (
    <ul className="small">
      {of.map((fact) => (
        <li key={fact.kind === 'measure' ? fact.title : JSON.stringify(fact)}>
          {fact.kind === 'measure' ? (
            <>
              <MeasureSign number={fact.number} /> <Title of={fact} />
            </>
          ) : fact.kind === 'participation' ? (
            nameOf(fact.municipality)
          ) : (
            word.fact.policyArea
          )}
          {word.colon}
          {turnOf(fact, language)}
        </li>
      ))}
    </ul>
  )
}
