import {
  type EvaluationRule,
  gradeLimits,
  type IndicatorScale,
  measuredOf,
  usualIndicatorScales,
  withGrade,
  withoutGrade,
} from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Checkbox, FieldGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Typing } from './rule-fields.tsx'
import { fieldId } from './use-form.ts'
import { words } from './words.ts'

type Grades = IndicatorScale['grades']

const percent = (typed: string): number =>
  measuredOf(typed, '%', { whole: true, min: 0, max: 1000 }) ?? 0

/** How an indicator's attainment becomes a grade, where the region grades them. */
export function ScaleFields({
  typing,
  set,
}: {
  typing: Typing
  set: (changed: Pick<EvaluationRule, 'indicators'>) => void
}) {
  const word = useWords(words)
  const { indicators: scale } = typing.form.rule
  const leave = () => typing.leave('rule.indicators')
  const write = (grades: Grades) => set({ indicators: { grades } })
  return (
    <FieldGroup
      id={fieldId('rule.indicators')}
      label={word.label.indicators}
      help={word.help.indicators}
      error={typing.errorOf('rule.indicators')}
    >
      <Checkbox
        label={word.gradeIndicators}
        checked={scale !== null}
        onChange={() => set({ indicators: scale ? null : (usualIndicatorScales[0] ?? null) })}
      />
      {scale && (
        <>
          <p className="acts-row">
            <span>{word.usual}</span>
            {usualIndicatorScales.map((usual) => {
              const name = usual.grades.map(({ grade }) => grade).join('・')
              return (
                <button
                  key={name}
                  type="button"
                  className="btn btn--sm"
                  onClick={() => set({ indicators: usual })}
                >
                  {name}
                  <span className="vh">{word.ofIndicators}</span>
                </button>
              )
            })}
          </p>
          <div className="grades">
            {scale.grades.map((_, at) => (
              // Rows have nothing but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <ScaleRow key={at} grades={scale.grades} at={at} onWrite={write} onLeave={leave} />
            ))}
          </div>
          {scale.grades.length < gradeLimits.most && (
            <p className="acts-row">
              <button
                type="button"
                className="btn btn--sm"
                onClick={() => write(withGrade(scale.grades, { grade: '', from: 0 }))}
              >
                {word.addGrade}
                <span className="vh">{word.ofIndicators}</span>
              </button>
            </p>
          )}
        </>
      )}
    </FieldGroup>
  )
}

function ScaleRow({
  grades,
  at,
  onWrite,
  onLeave,
}: {
  grades: Grades
  at: number
  onWrite: (grades: Grades) => void
  onLeave: () => void
}) {
  const word = useWords(words)
  const { grade = '', from = 0 } = grades[at] ?? {}
  const change = (changed: Partial<Grades[number]>) =>
    onWrite(grades.map((one, i) => (i === at ? { ...one, ...changed } : one)))
  const isLast = at === grades.length - 1
  return (
    <div className="grades__row grades__row--scale">
      <TextField
        label={word.indicatorGrade(at + 1)}
        value={grade}
        maxLength={10}
        lang="ja"
        onChange={({ target }) => change({ grade: target.value })}
        onBlur={onLeave}
      />
      <TextField
        label={word.fromPercent(grade || word.nth(at + 1))}
        value={String(from)}
        inputMode="numeric"
        readOnly={isLast}
        onChange={({ target }) => change({ from: percent(target.value) })}
        onBlur={onLeave}
      />
      <button
        type="button"
        className="btn btn--sm"
        disabled={grades.length === gradeLimits.least}
        onClick={() => onWrite(withoutGrade(grades, at))}
      >
        {word.removeGrade(at + 1)}
        <span className="vh">{word.ofIndicators}</span>
      </button>
    </div>
  )
}
