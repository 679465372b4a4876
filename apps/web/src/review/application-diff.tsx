import {
  type Application,
  type Draft,
  type DraftField,
  filledShares,
  formatDate,
} from '@renkei/schema'
import { useState } from 'react'
import { mendedSince, RemarkList } from '../application/door/remark-list.tsx'
import { FieldGroup, Radio } from '../ui/choice.tsx'
import { type Beside, FieldDiffs, type Side } from '../diff/field-diffs.tsx'
import { municipalityName } from '../diff/values.ts'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { ShareGaps } from '../application/door/share-gaps.tsx'
import { consentName, ConsentSign } from '../application/door/consent.tsx'
import { AnswerSign } from '../ui/answer-sign.tsx'
import { Icon } from '../ui/icon.tsx'
import { Mark } from '../ui/mark.tsx'
import { answerName } from '../ui/words.ts'
import { useFrame } from '../vision/queries.ts'
import { words as decisionWords } from './decision-words.ts'
import { CountWarning } from './count-warning.tsx'
import { type Comparison, markCounts, resubmission } from './model.ts'
import { RemarkEditor } from './remark-editor.tsx'
import type { Remarks } from './use-remarks.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** The application against what the project is, with remarks under what they are about. Without
 * `remarks` it is read only. */
export function ApplicationDiff({
  application,
  comparison,
  remarks,
}: {
  application: Application
  comparison: Comparison
  remarks: Remarks | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const decision = useWords(decisionWords)
  const [begun, setBegun] = useState<DraftField>()
  // What was remarked on before stays in sight, and what is remarked on now stays where it is.
  const [keep] = useState(() =>
    [...application.sentRemarks, ...application.unsentRemarks].map(
      ({ field }) => field as DraftField,
    ),
  )
  const { previous } = application
  const [isAgainstPrevious, setAgainstPrevious] = useState(
    previous !== null && remarks !== undefined && comparison.conflicts.length === 0,
  )
  const resubmitted =
    previous && isAgainstPrevious ? resubmission(application, previous) : undefined
  const { before, after, revision, changed, conflicts } = resubmitted ?? comparison
  const isWritten = (field: string) => remarks?.waiting[field] !== undefined
  const former = (field: string) => application.sentRemarks.filter((one) => one.field === field)
  const nth = revision && (language === 'ja' ? wide(revision.revision) : String(revision.revision))
  const isMended = mendedSince(application, previous)
  return (
    <>
      {previous && (
        <FieldGroup label={word.against}>
          <div className="against">
            {[true, false].map((one) => (
              <Radio
                key={String(one)}
                name="against"
                label={
                  one
                    ? word.againstPrevious
                    : comparison.revision
                      ? word.againstCurrent
                      : word.againstNothing
                }
                checked={isAgainstPrevious === one}
                onChange={() => setAgainstPrevious(one)}
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <FieldDiffs
        key={String(isAgainstPrevious)}
        before={before}
        after={after}
        heads={
          resubmitted
            ? {
                before: { name: word.previous },
                after: { name: word.application, note: word.changes(changed.length) },
              }
            : {
                before: {
                  name: word.current,
                  note:
                    revision &&
                    word.revisionOn(nth ?? '', formatDate(revision.validFrom, language)),
                },
                after: {
                  name: word.application,
                  note: revision ? word.changes(changed.length) : word.everythingNew,
                },
              }
        }
        action={(field, name) =>
          remarks &&
          !isWritten(field) && (
            <button
              className="btn btn--sm btn--text"
              type="button"
              onClick={() => {
                setBegun(field)
                remarks.begin(field)
              }}
            >
              {decision.remark}
              <span className="vh">{decision.of(name)}</span>
            </button>
          )
        }
        under={(field, name) => (
          <>
            {field === 'costShares' && (
              <>
                <ShareGaps draft={after} />
                <Declined asked={application.asked} draft={after} />
              </>
            )}
            {field === 'measures' && (
              <CountWarning counts={remarks ? markCounts(application, comparison) : null} />
            )}
            {conflicts.includes(field) && (
              <p className="warn">
                <Icon name="alert" />
                <span>{decision.conflict(name)}</span>
              </p>
            )}
            <RemarkList remarks={former(field)} isMended={isMended} />
            {remarks && isWritten(field) && (
              <RemarkEditor field={field} name={name} remarks={remarks} begins={begun === field} />
            )}
          </>
        )}
        beside={(field, key, side) => besides(application, field, key, side, language)}
        keep={keep}
      />
    </>
  )
}

/** Says which municipalities would bear a part of the cost and have answered that they take no part. */
function Declined({ asked, draft }: { asked: Application['asked']; draft: Draft }) {
  const language = useLanguage()
  const word = useWords(decisionWords)
  const frame = useFrame()
  const bearers = filledShares(draft).map(({ municipality }) => municipality)
  const declined = asked.filter(
    ({ answer, municipality }) => answer === 'notParticipating' && bearers.includes(municipality),
  )
  if (declined.length === 0) return null
  const names = declined.map(({ municipality }) => municipalityName(municipality, frame, language))
  return (
    <p className="warn">
      <Icon name="alert" />
      <span>
        <Marked text={word.bearsDeclined(names.join(language === 'ja' ? '・' : ', '))} />
      </span>
    </p>
  )
}

/** The sign of a mark or an answer beside an item: what the registry holds, or what was answered. */
function besides(
  { current, asked }: Application,
  field: DraftField,
  key: string,
  side: Side,
  language: 'ja' | 'en',
): Beside | undefined {
  if (field === 'measures') {
    if (!current) return undefined
    const basis = current.project.measures.find(({ number }) => String(number) === key)?.basis
    return { sign: basis ? <Mark basis={basis} /> : <span /> }
  }
  if (field !== 'partners' && field !== 'coLeads' && field !== 'costShares') return undefined
  const held = current?.project.participations.find((one) => one.municipality === key)
  const consent = asked.find((one) => one.municipality === key)
  if (side === 'after' && consent) {
    const { answer } = consent
    return { sign: <ConsentSign answer={answer} />, note: consentName(language, answer) }
  }
  return held
    ? {
        sign: <AnswerSign answer={held.answer} basis={held.basis} />,
        note: answerName(language, held.answer, held.basis, held.condition),
      }
    : { sign: <span /> }
}
