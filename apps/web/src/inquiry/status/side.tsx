import {
  allows,
  formatDeadline,
  type InquiryStatus,
  inquiryTransitions,
  type Reach,
} from '@renkei/schema'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { formatDay } from '../../ui/time.ts'
import { useFrame } from '../../vision/queries.ts'
import { Unreached } from '../../writing/reach.tsx'
import { AskOne, ExtendOne } from './extend-one.tsx'
import type { Asking } from './steps.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Who has not submitted, and what is missing. */
export function Outstanding({
  status,
  reach,
  onAsk,
}: {
  status: InquiryStatus
  reach: readonly Reach[] | undefined
  onAsk: (asking: Asking) => void
}) {
  const word = useWords(words)
  const outstanding = status.municipalities.filter(({ state }) => state === 'draft')
  const { state: now } = status.inquiry
  const canRemind = allows(inquiryTransitions.remind, now)
  return (
    <section className="sec status__side">
      <header>
        <h2>{outstanding.length === 0 ? word.allIn : word.outstanding(outstanding.length)}</h2>
      </header>
      {canRemind && <Unreached among={outstanding.map(({ municipality }) => municipality)} />}
      <ul className="outstanding">
        {outstanding.map((one) => (
          <One
            key={one.municipality}
            one={one}
            onRemind={
              canRemind &&
              reach?.some((to) => to.municipality === one.municipality && to.people > 0)
                ? () => onAsk({ is: 'remind', municipality: one.municipality })
                : undefined
            }
          />
        ))}
      </ul>
    </section>
  )
}

/** A deadline of one municipality's own, and asking one more. */
export function OneMunicipality({ status }: { status: InquiryStatus }) {
  const { state: now } = status.inquiry
  const isLeftOut = useFrame().municipalities.some(
    ({ code }) => !status.municipalities.some(({ municipality }) => municipality === code),
  )
  return (
    <div className="status__one">
      {allows(inquiryTransitions.extend, now) && <ExtendOne status={status} />}
      {allows(inquiryTransitions.ask, now) && isLeftOut && <AskOne status={status} />}
    </div>
  )
}

function One({
  one: { municipality, kinds, questions, remindedAt, extended, deadline },
  onRemind,
}: {
  one: InquiryStatus['municipalities'][number]
  onRemind: (() => void) | undefined
}) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const language = useLanguage()
  const known = useFrame().municipalities.find(({ code }) => code === municipality)
  const name = known ? nameIn(language, known) : municipality
  const lines = kinds
    .filter(({ asked, answered }) => asked > answered)
    .map(({ kind, asked, answered }) => word.missing(names[kind], asked - answered))
  return (
    <li>
      <div>
        <b>{name}</b>
        <p>
          {lines.map((one, at) => (
            <span key={one}>{at < lines.length - 1 ? `${one}、` : one}</span>
          ))}
          {lines.length === 0 && word.onlyToSubmit}
        </p>
        {(questions > 0 || kinds.some(({ state }) => state === 'questioned')) && (
          <p>{word.questioned}</p>
        )}
        {extended && <p>{word.extended(formatDeadline(deadline, language))}</p>}
        {remindedAt && <p className="quiet">{word.reminded(formatDay(remindedAt, language))}</p>}
      </div>
      {onRemind && (
        <button type="button" className="btn btn--sm" onClick={onRemind}>
          {word.remind}
          <span className="vh">
            <Marked text={word.remindOne(name)} />
          </span>
        </button>
      )}
    </li>
  )
}
