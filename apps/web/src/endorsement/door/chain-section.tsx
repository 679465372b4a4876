import { type Department, endorsementLimits, type EndorsementChain } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { problemText } from '../../ui/problem-words.ts'
import { Section } from '../../ui/section.tsx'
import { Waiting } from '../../ui/states.tsx'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting, type Writing } from '../../writing/use-writing.ts'
import { chainQuery, refreshEndorsements } from '../queries.ts'
import { ChainStepRow, type Typed } from './chain-step.tsx'
import { words } from './words.ts'
import './seals.css'

/** 決裁の順 of a municipality: the posts that endorse what leaves it, set by who manages its people. */
export function ChainSection({
  municipality,
  departments,
}: {
  municipality: string
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const { data: chain } = useQuery(chainQuery(municipality))
  const writing = useWriting<string>(refreshEndorsements)
  return (
    <Section title={word.chainTitle} note={word.chainNote} id="chain">
      <Outcome of={writing} />
      {chain ? (
        <ChainForm {...{ chain, municipality, departments, writing }} key={chain.version} />
      ) : (
        <Waiting rows={2} />
      )}
    </Section>
  )
}

function ChainForm({
  chain,
  municipality,
  departments,
  writing,
}: {
  chain: EndorsementChain
  municipality: string
  departments: readonly Department[]
  writing: Writing<string>
}) {
  const word = useWords(words)
  const language = useLanguage()
  const asSaved = chain.steps.map((step, key) => ({ key, ...step }))
  const [steps, setSteps] = useState<Typed[]>(asSaved)
  const [errors, setErrors] = useState<{ field: string; text: string }[]>([])
  const save = async () => {
    setErrors([])
    const outcome = await writing.write(async () => {
      await client.endorsement.setChain.mutate({
        municipality,
        version: chain.version,
        steps: steps.map(({ department, position }) => ({
          department: department?.id ?? null,
          position,
        })),
      })
      return steps.length > 0 ? word.saved : word.savedNone
    })
    if ('fields' in outcome) {
      const labels = { position: word.position, department: word.department }
      setErrors(
        outcome.fields.map((one) => ({
          field: one.field,
          text: problemText(language, one, {
            label: one.field.endsWith('position') ? labels.position : labels.department,
          }),
        })),
      )
    }
  }
  const nextKey = Math.max(-1, ...steps.map(({ key }) => key)) + 1
  const isChanged =
    steps.length !== asSaved.length || steps.some((step, at) => step !== asSaved[at])
  return (
    <>
      {steps.length === 0 ? (
        <Empty>{word.none}</Empty>
      ) : (
        <ol className="chain-steps">
          {steps.map((step, at) => (
            <ChainStepRow
              key={step.key}
              step={step}
              number={at + 1}
              isSaved={chain.steps.some(
                (saved) =>
                  saved.position === step.position && saved.department?.id === step.department?.id,
              )}
              departments={departments}
              errorOf={(name) => errors.find(({ field }) => field === `steps.${at}.${name}`)?.text}
              onChange={(change) =>
                setSteps(steps.map((one, on) => (on === at ? { ...one, ...change } : one)))
              }
              onUp={() => setSteps(steps.with(at - 1, step).with(at, steps[at - 1] ?? step))}
              onRemove={() => setSteps(steps.filter((_, on) => on !== at))}
            />
          ))}
        </ol>
      )}
      <p className="acts-row">
        {steps.length < endorsementLimits.steps && (
          <button
            className="btn"
            type="button"
            onClick={() =>
              setSteps([...steps, { key: nextKey, department: null, position: '', holders: [] }])
            }
          >
            {word.add}
          </button>
        )}
        {(isChanged || steps.length > 0) && (
          <button
            className="btn btn--fill"
            type="button"
            aria-disabled={writing.isPending}
            onClick={() => void save()}
          >
            {word.save}
          </button>
        )}
      </p>
    </>
  )
}
