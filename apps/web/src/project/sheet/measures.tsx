import type { Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { circled, useTerms, useWords } from '../../i18n.tsx'
import { differs } from '../door/model.ts'
import { Empty } from '../../ui/empty.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Section } from '../../ui/section.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Cited, Reason } from '../door/citation.tsx'
import { Vouched } from '../door/vouched.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** The measures a project serves, each claim with its reason and source. */
export function Measures({ project }: { project: Project }) {
  const word = useWords(words)
  const frame = useFrame()
  const { commonMeasures } = frame
  const { markCount, measures } = project
  const note =
    markCount === null ? (
      word.countUnknown
    ) : differs(project) && project.markCountReason === null ? (
      <p className="differs">{word.countDiffers(markCount, measures.length)}</p>
    ) : differs(project) ? (
      // What somebody answers for with a reason is no fault.
      <p>
        {word.countExplained(markCount, measures.length)}
        <span className="reason">
          <Marked text={word.because(project.markCountReason ?? '')} />
        </span>
      </p>
    ) : (
      word.countSame(markCount)
    )
  return (
    <Section title={word.measures} note={note}>
      {measures.length === 0 && frame.measures.length > 0 && <Empty>{word.noMeasure}</Empty>}
      {measures.map((claim) => (
        <Claim key={claim.number} claim={claim} />
      ))}
      {commonMeasures.map((common) => (
        <p key={common.title} className="small common">
          <b>
            {word.common}　<Title of={common} />
          </b>
          {'　'}
          {word.commonFor}
        </p>
      ))}
    </Section>
  )
}

function Claim({ claim }: { claim: Project['measures'][number] }) {
  const word = useWords(words)
  const { basis: names } = useTerms()
  const params = useVisionParams()
  const measure = useFrame().measures.find(({ number }) => number === claim.number)
  const waits = claim.basis === 'inferred'
  return (
    <div className="claim">
      <Mark basis={claim.basis} />
      <span className="claim__glyph" aria-hidden="true">
        {circled(claim.number)}
      </span>
      <b>
        <span className="vh">{word.measure(claim.number)} </span>
        <Link
          to="/$region/$vision/measures/$number"
          params={{ ...params, number: String(claim.number) }}
        >
          {measure && <Title of={measure} />}
        </Link>
      </b>
      <span className={waits ? 'chip chip--inferred claim__state' : 'chip claim__state'}>
        {waits ? word.waiting : names[claim.basis]}
      </span>
      <p>
        {claim.reason === null ? claim.basis === 'source' && word.read : <Reason of={claim} />}
        {claim.citation && (
          <span className="cited">
            {word.source}
            <Cited citation={claim.citation} />
          </span>
        )}
        {claim.confirmed && (
          <span className="cited">
            <Vouched confirmed={claim.confirmed} />
          </span>
        )}
      </p>
    </div>
  )
}
