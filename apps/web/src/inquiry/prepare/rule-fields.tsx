import { type EvaluationRule, gradeLimits, measuredOf, usualGrades } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { FieldGroup } from '../../ui/choice.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { fieldId } from './use-form.ts'
import { words } from './words.ts'

const most = 10
const whole = (typed: string): number =>
  measuredOf(typed, '点', { whole: true, min: 0, max: 100 }) ?? 0

type Typing = {
  form: { rule: EvaluationRule }
  set: (typed: { rule: EvaluationRule }) => void
  leave: (field: string) => void
  errorOf: (field: string) => string | undefined
}

/** The criteria of the self-evaluation with their points, what grades are called and where they begin. */
export function RuleFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { rule } = typing.form
  const set = (changed: Partial<EvaluationRule>) => typing.set({ rule: { ...rule, ...changed } })
  const { criteria } = rule
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
      <GradeFields typing={typing} set={set} />
    </>
  )
}

function GradeFields({
  typing,
  set,
}: {
  typing: Typing
  set: (changed: Partial<EvaluationRule>) => void
}) {
  const word = useWords(words)
  const { grades, best } = typing.form.rule
  const leave = () => typing.leave('rule.grades')
  const change = (at: number, changed: Partial<EvaluationRule['grades'][number]>) =>
    set({ grades: grades.map((one, i) => (i === at ? { ...one, ...changed } : one)) })
  const nameOf = (at: number) => grades[at]?.grade || word.nth(at + 1)
  const shrink = (at: number) => {
    const left = grades.filter((_, i) => i !== at)
    set({
      grades: left.map((one, i) => (i === left.length - 1 ? { ...one, from: 0 } : one)),
      best: Math.min(best, left.length - 1),
    })
  }
  return (
    <FieldGroup
      id={fieldId('rule.grades')}
      label={word.label.grades}
      help={word.help.grades}
      error={typing.errorOf('rule.grades')}
    >
      <p className="acts-row">
        <span>{word.usual}</span>
        {usualGrades.map((usual) => (
          <button
            key={usual.grades.map(({ grade }) => grade).join('')}
            type="button"
            className="btn btn--sm"
            onClick={() => set(usual)}
          >
            {usual.grades.map(({ grade }) => grade).join('・')}
          </button>
        ))}
      </p>
      <div className="grades">
        {grades.map(({ grade, from }, at) => (
          // Rows have nothing but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div className="grades__row" key={at}>
            <TextField
              label={word.gradeName(at + 1)}
              value={grade}
              maxLength={10}
              lang="ja"
              onChange={({ target }) => change(at, { grade: target.value })}
              onBlur={leave}
            />
            <TextField
              label={word.from(nameOf(at))}
              value={String(from)}
              inputMode="numeric"
              readOnly={at === grades.length - 1}
              onChange={({ target }) => change(at, { from: whole(target.value) })}
              onBlur={leave}
            />
            <button
              type="button"
              className="btn btn--sm"
              disabled={grades.length === gradeLimits.least}
              onClick={() => shrink(at)}
            >
              {word.removeGrade(at + 1)}
            </button>
          </div>
        ))}
      </div>
      {grades.length < gradeLimits.most && (
        <p className="acts-row">
          <button
            type="button"
            className="btn btn--sm"
            onClick={() => {
              const [last, before] = [grades.at(-1)?.from ?? 0, grades.at(-2)?.from ?? 100]
              const raised = Math.floor((last + before) / 2)
              const shifted = grades.map((one, at) =>
                at === grades.length - 1 ? { ...one, from: raised } : one,
              )
              set({ grades: [...shifted, { grade: '', from: 0 }] })
            }}
          >
            {word.addGrade}
          </button>
        </p>
      )}
      <div className="grades__best">
        <Field label={word.best} help={word.bestHelp}>
          {(tie) => (
            <select
              {...tie}
              className="input input--short"
              value={best}
              onChange={({ target }) => set({ best: Number(target.value) })}
            >
              {grades.slice(0, -1).map((_, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <option key={at} value={at + 1}>
                  {grades
                    .slice(0, at + 1)
                    .map((__, i) => nameOf(i))
                    .join('・')}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </FieldGroup>
  )
}
