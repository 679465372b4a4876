import {
  defaultEvaluationRule,
  type EvaluationRule,
  gradeLimits,
  hasPoints,
  measuredOf,
  usualGrades,
  withGrade,
  withoutGrade,
  withoutPoints,
} from '@renkei/schema'
import { useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { ScaleFields } from './scale-fields.tsx'
import { fieldId } from './use-form.ts'
import { words } from './words.ts'

const most = 10
type Grades = EvaluationRule['grades']
const whole = (typed: string): number =>
  measuredOf(typed, '点', { whole: true, min: 0, max: 100 }) ?? 0

export type Typing = {
  form: { rule: EvaluationRule }
  set: (typed: { rule: EvaluationRule }) => void
  leave: (field: string) => void
  errorOf: (field: string) => string | undefined
}

/** How a grade comes about: by points of criteria, or by choosing; what grades are called, mean and where they begin. */
export function RuleFields({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { rule } = typing.form
  const set = (changed: Partial<EvaluationRule>) => typing.set({ rule: { ...rule, ...changed } })
  // What was typed comes back with the points.
  const [kept, keep] = useState(hasPoints(rule) ? rule : defaultEvaluationRule)
  const choose = () => {
    if (!hasPoints(rule)) return
    keep(rule)
    set({ ...withoutPoints(rule), criteria: [] })
  }
  const takePoints = () => {
    if (!hasPoints(rule))
      set({ criteria: kept.criteria, grades: pointed(rule.grades, kept.grades) })
  }
  return (
    <>
      <FieldGroup id={fieldId('rule.by')} label={word.label.by}>
        {(['points', 'choice'] as const).map((by) => (
          <Radio
            key={by}
            name="rule-by"
            label={word.by[by]}
            checked={hasPoints(rule) === (by === 'points')}
            onChange={by === 'points' ? takePoints : choose}
          />
        ))}
      </FieldGroup>
      {hasPoints(rule) && <CriteriaFields typing={typing} set={set} />}
      <GradeFields typing={typing} set={set} />
      <ScaleFields typing={typing} set={set} />
    </>
  )
}

/** Grades with the scores they begin at: those they had, where there are as many, else evenly apart. */
const pointed = (grades: Grades, before: Grades): Grades =>
  grades.map((one, at) => ({
    ...one,
    from:
      before.length === grades.length
        ? (before[at]?.from ?? 0)
        : Math.round((100 * (grades.length - 1 - at)) / grades.length),
  }))

type Set = (changed: Partial<EvaluationRule>) => void

function CriteriaFields({ typing, set }: { typing: Typing; set: Set }) {
  const word = useWords(words)
  const { criteria } = typing.form.rule
  const change = (at: number, changed: Partial<EvaluationRule['criteria'][number]>) =>
    set({ criteria: criteria.map((one, i) => (i === at ? { ...one, ...changed } : one)) })
  const sum = criteria.reduce((points, { max }) => points + max, 0)
  return (
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
  )
}

function GradeFields({ typing, set }: { typing: Typing; set: Set }) {
  const word = useWords(words)
  const { rule } = typing.form
  const { grades, best } = rule
  const isPointed = hasPoints(rule)
  const leave = () => typing.leave('rule.grades')
  const change = (at: number, changed: Partial<EvaluationRule['grades'][number]>) =>
    set({ grades: grades.map((one, i) => (i === at ? { ...one, ...changed } : one)) })
  const nameOf = (at: number) => grades[at]?.grade || word.nth(at + 1)
  const shrink = (at: number) => {
    const left = withoutGrade(grades, at)
    set({ grades: left, best: Math.min(best, left.length - 1) })
  }
  return (
    <FieldGroup
      id={fieldId('rule.grades')}
      label={word.label.grades}
      help={isPointed ? word.help.grades : word.help.chosen}
      error={typing.errorOf('rule.grades')}
    >
      <p className="acts-row">
        <span>{word.usual}</span>
        {usualGrades.map((usual) => (
          <button
            key={usual.grades.map(({ grade }) => grade).join('')}
            type="button"
            className="btn btn--sm"
            onClick={() => set(isPointed ? usual : withoutPoints(usual))}
          >
            {usual.grades.map(({ grade }) => grade).join('・')}
          </button>
        ))}
      </p>
      <div className="grades">
        {grades.map(({ grade, from, meaning }, at) => (
          // Rows have nothing but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div className={isPointed ? 'grades__row' : 'grades__row grades__row--chosen'} key={at}>
            <TextField
              label={word.gradeName(at + 1)}
              value={grade}
              maxLength={10}
              lang="ja"
              onChange={({ target }) => change(at, { grade: target.value })}
              onBlur={leave}
            />
            {isPointed && (
              <TextField
                label={word.from(nameOf(at))}
                value={String(from)}
                inputMode="numeric"
                readOnly={at === grades.length - 1}
                onChange={({ target }) => change(at, { from: whole(target.value) })}
                onBlur={leave}
              />
            )}
            <TextField
              label={word.meaning(nameOf(at))}
              value={meaning}
              maxLength={100}
              lang="ja"
              onChange={({ target }) => change(at, { meaning: target.value, meaningEn: '' })}
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
              const from = isPointed ? 0 : null
              set({ grades: withGrade(grades, { grade: '', from, meaning: '', meaningEn: '' }) })
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
