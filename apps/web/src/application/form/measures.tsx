import { relistedIn } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { areaName } from '../../diff/values.ts'
import { projectsQuery } from '../../project/queries.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { circled, titleIn, useLanguage, useWords, wide } from '../../i18n.tsx'
import { FieldGroup } from '../../ui/choice.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { useFrame } from '../../vision/queries.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { useFieldProps, useForm, useText } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

/** 政策分野・重点施策 */
export function Measures() {
  return (
    <>
      <PolicyArea />
      {useFrame().measures.length > 0 && <MeasurePick />}
    </>
  )
}

function PolicyArea() {
  const language = useLanguage()
  const word = useWords(words)
  const { pillars, policyAreas } = useFrame()
  return (
    <>
      <Select {...useText()('policyArea')}>
        <option value="">{word.choose}</option>
        {pillars.map((pillar) => (
          <optgroup
            key={pillar.number}
            label={`${language === 'ja' ? wide(pillar.number) : pillar.number}　${titleIn(language, pillar).text}`}
          >
            {policyAreas
              .filter((area) => area.pillar === pillar.number)
              .map((area) => (
                <option key={area.code} value={area.code}>
                  {area.code}　{titleIn(language, area).text}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <SameArea />
      <Relisted />
    </>
  )
}

/** 再掲: further areas by their codes, which are told by name below. */
function Relisted() {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const { draft } = useForm()
  const field = useText()('relisted')
  const named = relistedIn(draft.relisted).filter((code) =>
    frame.policyAreas.some((area) => area.code === code),
  )
  return (
    <TextField
      {...field}
      help={word.relistedHelp}
      autoComplete="off"
      below={
        <>
          {named.length > 0 && (
            <p className="check-note">
              <span>
                {named
                  .map((code) => areaName(code, frame, language))
                  .join(language === 'ja' ? '、' : ', ')}
              </span>
            </p>
          )}
          {field.below}
        </>
      }
    />
  )
}

/** What is registered in the policy area that was chosen: perhaps it is there already. */
function SameArea() {
  const word = useWords(words)
  const params = useVisionParams()
  const { application, draft } = useForm()
  const { data = [] } = useQuery(projectsQuery(useVisionRef()))
  const same = data.filter(
    ({ number, policyArea }) =>
      policyArea.code === draft.policyArea && number !== application.project,
  )
  if (application.kind !== 'register' || same.length === 0) return null
  return (
    <details className="same-area">
      <summary>{word.sameArea(same.length)}</summary>
      <ul className="similar">
        {same.map((project) => (
          <li key={project.number}>
            <span className="quiet">
              <ProjectNo of={project} />
            </span>
            <Link
              to="/$region/$vision/projects/$number"
              params={{ ...params, number: String(project.number) }}
              target="_blank"
            >
              <Title of={project} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function MeasurePick() {
  const language = useLanguage()
  const word = useWords(words)
  const { draft, edit } = useForm()
  const { measures, commonMeasures } = useFrame()
  const name = commonMeasures.map((one) => titleIn(language, one).text).join(', ')
  const named = language === 'ja' ? `共通施策「${name}」` : `The common measure (${name})`
  const common = commonMeasures.length === 0 ? null : named
  const toggle = (number: number) => {
    const isPicked = draft.measures.some((one) => one.number === number)
    edit({
      measures: isPicked
        ? draft.measures.filter((one) => one.number !== number)
        : [...draft.measures, { number, reason: '' }].toSorted((a, b) => a.number - b.number),
    })
  }
  return (
    <FieldGroup {...useFieldProps()('measures')} help={word.measuresHelp(common)}>
      <ul className="measure-pick">
        {measures.map((measure) => {
          const { number } = measure
          const isPicked = draft.measures.some((one) => one.number === number)
          return (
            <li key={number}>
              <label className="check">
                <input
                  type="checkbox"
                  name="measures"
                  id={idOf(`measures.${number}`)}
                  checked={isPicked}
                  onChange={() => toggle(number)}
                />
                <span className="measure-pick__glyph" aria-hidden="true">
                  {circled(number)}
                </span>
                <Title of={measure} />
              </label>
              {isPicked && <Reason number={number} />}
            </li>
          )
        })}
      </ul>
      <CountNote />
    </FieldGroup>
  )
}

/** That a change would make the ● differ in number from the source: nothing is wrong with it. */
function CountNote() {
  const word = useWords(words)
  const { application, draft, changed } = useForm()
  const { kind, markCount } = application
  const isOther =
    kind === 'change' &&
    changed.includes('measures') &&
    markCount !== null &&
    markCount !== draft.measures.length
  return (
    <div aria-live="polite">
      {isOther && (
        <p className="check-note">
          <span>{word.countNote(markCount, draft.measures.length)}</span>
        </p>
      )}
    </div>
  )
}

function Reason({ number }: { number: number }) {
  const word = useWords(words)
  const { application, draft, edit, errorOf } = useForm()
  const path = `measures.${number}.reason`
  const reason = draft.measures.find((one) => one.number === number)?.reason ?? ''
  // A mark the document gives has no reason of its own, and needs none.
  const isOld = application.base?.draft.measures.some((one) => one.number === number) ?? false
  return (
    <TextArea
      id={idOf(path)}
      name={path}
      rows={2}
      label={word.reasonOf(circled(number))}
      need={isOld ? undefined : 'required'}
      error={errorOf(path)}
      value={reason}
      onChange={({ currentTarget: { value } }) =>
        edit({
          measures: draft.measures.map((one) =>
            one.number === number ? { ...one, reason: value } : one,
          ),
        })
      }
    />
  )
}
