import { readProjectNumber } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useForm } from './context.ts'
import { useText } from './use-field.tsx'
import { useSimilarHere } from './use-similar.ts'
import { words } from './words.ts'

/** 番号, and whether a project has it already. */
export function NumberField() {
  const word = useWords(words)
  const { draft, edit } = useForm()
  const { taken, next } = useSimilarHere()
  const field = useText()('number')
  const number = readProjectNumber(draft.number)
  const isFree = taken === false && field.error === undefined
  const isTaken = taken === true && field.error === undefined && next !== undefined
  const other = number === null || taken === true ? next : undefined
  return (
    <div className="form__narrow">
      <TextField
        {...field}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby="number-note"
        below={
          <>
            <div id="number-note" aria-live="polite">
              {isFree && (
                <p className="check-note">
                  <Icon name="check" />
                  <span>{word.numberFree(String(number))}</span>
                </p>
              )}
              {isTaken && (
                <p className="check-note">
                  <Icon name="alert" />
                  <span>{word.numberTaken(String(number), next)}</span>
                </p>
              )}
            </div>
            {other !== undefined && (
              <p className="check-note">
                <button
                  className="btn btn--sm"
                  type="button"
                  onClick={() => edit({ number: String(other) })}
                >
                  {word.use(other)}
                </button>
              </p>
            )}
            {field.below}
          </>
        }
      />
    </div>
  )
}
