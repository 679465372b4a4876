import { checkSynonym, type FieldError, readWord, type Synonym, wordKey } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { problemText } from '../ui/problem-words.ts'
import { useVisionRef } from '../vision/address.ts'
import type { Writing } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** A word and what is sought for it: a new one, or `of` what is held. */
export function SynonymForm({
  of,
  held,
  writing: { write, isPending },
  onDone,
}: {
  of: Synonym | undefined
  held: readonly Synonym[]
  writing: Writing<string>
  onDone: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const [typed, setTyped] = useState({ word: of?.word ?? '', sought: of?.sought.join('、') ?? '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const errorOf = (field: 'word' | 'sought') => {
    const error = errors.find((one) => one.field === field)
    return error && error.problem === 'unchanged'
      ? word.sameWord
      : error && problemText(language, error, { label: word[field], answeredBy: 'typing' })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkSynonym(typed)
    setErrors(found)
    if (found.length > 0) return
    // What is listed already is changed, however it was spelt here.
    const before = of ?? held.find((one) => wordKey(one.word) === wordKey(readWord(typed.word)))
    const outcome = await write(async () => {
      const version = before?.version ?? 0
      const saved = await client.synonym.save.mutate({ ...ref, ...typed, version })
      return word.saved(saved.word)
    })
    if ('done' in outcome) {
      setTyped((now) => (now === typed ? { word: '', sought: '' } : now))
      onDone()
    } else setErrors(outcome.fields)
  }
  return (
    <form className="synonym-form" noValidate onSubmit={save}>
      <TextField
        label={word.word}
        name="word"
        help={word.wordHelp}
        value={typed.word}
        readOnly={of !== undefined}
        error={errorOf('word')}
        onChange={(event) => setTyped({ ...typed, word: event.target.value })}
      />
      <TextField
        label={word.sought}
        name="sought"
        help={word.soughtHelp}
        value={typed.sought}
        error={errorOf('sought')}
        onChange={(event) => setTyped({ ...typed, sought: event.target.value })}
      />
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={isPending}>
          {word.save}
        </button>
        {of && (
          <button type="button" className="btn" onClick={onDone}>
            {word.cancel}
          </button>
        )}
      </div>
    </form>
  )
}
