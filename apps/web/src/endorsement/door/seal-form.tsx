import {
  currentStep,
  type Endorsement,
  endorsementLimits,
  isEmptyPost,
  type Me,
} from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Marked } from '../../ui/marked.tsx'
import { problemText } from '../../ui/problem-words.ts'
import type { Writing } from '../../writing/use-writing.ts'
import { usePostName } from './seals.tsx'
import { words } from './words.ts'

/** 決裁, or 代決 for who is away: with a note, or back to who drafted it. */
export function SealForm({
  endorsement,
  me,
  part,
  writing,
  onSendBack,
}: {
  endorsement: Endorsement
  me: Pick<Me, 'id'>
  part: 'seal' | 'proxy'
  writing: Writing<string>
  onSendBack: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const postName = usePostName(endorsement.department.name)
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const { id, version, steps } = endorsement
  const at = currentStep(endorsement)
  const step = steps[at]
  if (!step) return null
  const isProxy = part === 'proxy'
  const isLast = at === steps.length - 1
  // A post that nobody holds is passed with the reason on record.
  const isReasonNeeded = isProxy && isEmptyPost(step)
  const seal = async () => {
    setWrong(undefined)
    const outcome = await writing.write(async () => {
      await client.endorsement.seal.mutate({ id, version, proxy: isProxy, note })
      return isLast ? word.sealedLast : word.sealed
    })
    // What stands in the way of submitting by now is told in one line each: it is for who drafted to mend.
    if ('fields' in outcome && outcome.fields.length > 0) {
      setWrong(
        outcome.fields
          .map((one) =>
            problemText(language, one, { label: isReasonNeeded ? word.proxyReason : word.note }),
          )
          .join(' '),
      )
    }
  }
  const names = word.list(step.holders.map((one) => one.name))
  // Whoever has just endorsed is not led to endorse for the next post as well.
  const isFolded =
    isProxy && steps.slice(0, at).some(({ holders }) => holders.some(({ id: of }) => of === me.id))
  const title = <Marked text={isProxy ? word.others(postName(step)) : word.mine(postName(step))} />
  const form = (
    <>
      {isProxy && (
        <p>
          <Marked text={names === '' ? word.proxyNobody : word.proxyHelp(names)} />
        </p>
      )}
      {isLast && <p>{word.last}</p>}
      <TextArea
        label={isReasonNeeded ? word.proxyReason : word.note}
        help={word.noteHelp}
        need={isReasonNeeded ? 'required' : 'optional'}
        value={note}
        error={wrong}
        limit={endorsementLimits.note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <p className="acts-row">
        <button
          className={isProxy ? 'btn' : 'btn btn--fill'}
          type="button"
          aria-disabled={writing.isPending}
          onClick={() => void seal()}
        >
          {isProxy ? word.doProxy : word.seal}
        </button>
        <button className="btn" type="button" onClick={onSendBack}>
          {word.sendBack}
        </button>
      </p>
    </>
  )
  if (isFolded) {
    return (
      <details className="endorsing-acts">
        <summary>
          <Marked text={word.ifAway(postName(step))} />
        </summary>
        <h3>{title}</h3>
        {form}
      </details>
    )
  }
  return (
    <div className="endorsing-acts">
      <h3>{title}</h3>
      {form}
    </div>
  )
}
