import { type ComparedIndicator, type ComparedProject, numberMark } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../i18n.tsx'
import { useTeller } from '../indicator/door/tell.ts'
import { Marked } from '../ui/marked.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'

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
