import { type EvaluationRule, measuredOf } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { FieldGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { fieldId, type Typing } from './use-form.ts'
import { words } from './words.ts'

const most = 10
const whole = (typed: string): number =>
  measuredOf(typed, '点', { whole: true, min: 0, max: 100 }) ?? 0

/** The criteria of the self-evaluation with their points, and where grades begin. */
export function RuleFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { rule } = typing.form
  const set = (changed: Partial<EvaluationRule>) => typing.set({ rule: { ...rule, ...changed } })
  const { criteria, grades } = rule
  const change = (at: number, changed: Partial<EvaluationRule['criteria'][number]>) =>
    set({ criteria: criteria.map((one, i) => (i === at ? { ...one, ...changed } : one)) })
  const sum = criteria.reduce((points, { max }) => points + max, 0)
  return (
    <>
      <FieldGroup
        id={fieldId('rule.criteria')}
        label={word.label.criteria}
        help={word.help.criteria}
        error={typing.errorOf('rule.criteria')}
        below={<p className="help">{word.sum(sum)}</p>}
      >
        <div className="criteria">
          {criteria.map(({ title, max }, at) => (
            <div className="criteria__row" key={at}>
              <TextField
                label={word.criterion(at + 1)}
                value={title}
                maxLength={100}
                onChange={({ target }) => change(at, { title: target.value, titleEn: '' })}
                onBlur={() => typing.leave('rule.criteria')}
              />
              <TextField
                label={word.points(at + 1)}
                value={String(max)}
                inputMode="numeric"
                onChange={({ target }) => change(at, { max: whole(target.value) })}
                onBlur={() => typing.leave('rule.criteria')}
              />
              <button
                type="button"
                className="btn btn--sm"
                disabled={criteria.length === 1}
                onClick={() => set({ criteria: criteria.filter((_, i) => i !== at) })}
              >
                {word.remove(at + 1)}
              </button>
            </div>
          ))}
        </div>
        {criteria.length < most && (
          <p className="acts-row">
            <button
              type="button"
              className="btn btn--sm"
              onClick={() => set({ criteria: [...criteria, { title: '', titleEn: '', max: 10 }] })}
            >
              {word.add}
            </button>
          </p>
        )}
      </FieldGroup>
      <FieldGroup
        id={fieldId('rule.grades')}
        label={word.label.grades}
        help={word.help.grades}
        error={typing.errorOf('rule.grades')}
      >
        <div className="grades">
          {grades.slice(0, -1).map(({ grade, from }, at) => (
            <TextField
              key={grade}
              label={word.from(grade)}
              value={String(from)}
              inputMode="numeric"
              onChange={({ target }) =>
                set({
                  grades: grades.map((one, i) =>
                    i === at ? { ...one, from: whole(target.value) } : one,
                  ),
                })
              }
              onBlur={() => typing.leave('rule.grades')}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
