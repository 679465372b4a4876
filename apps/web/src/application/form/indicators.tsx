import {
  emptyIndicator,
  indicatorDirection,
  indicatorKind,
  proposedIndicator,
  type ProposedIndicator,
  yearKind,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { words as indicatorWords } from '../../indicator/door/form-words.ts'
import { TargetReadAs } from '../../indicator/door/read-as.tsx'
import { words as common } from '../../indicator/door/words.ts'
import { indicatorsQuery } from '../../indicator/queries.ts'
import { useTerms, useWords } from '../../i18n.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { FieldGroup } from '../../ui/choice.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import { useFieldProps, useForm } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'
import './indicators.css'

const most = 20
const addId = idOf('indicators.add')

/** 成果指標 that the application proposes, one below the other. */
export function Indicators() {
  const word = useWords(words)
  const { application, draft, edit } = useForm()
  const { indicators } = draft
  const isChange = application.kind === 'change'
  const [removed, setRemoved] = useState<{ at: number; proposed: ProposedIndicator }>()
  const put = (list: readonly ProposedIndicator[], focus: string) => {
    // What takes the cursor is there once the row was drawn.
    flushSync(() => edit({ indicators: [...list] }))
    document.getElementById(focus)?.focus()
  }
  const titleAt = (at: number) => idOf(`indicators.${at}.title`)
  return (
    <FieldGroup
      {...useFieldProps()('indicators', isChange ? word.indicatorsMore : word.indicatorsLabel)}
      help={isChange ? word.indicatorsMoreHelp : word.indicatorsHelp}
    >
      {application.project !== null && <Registered project={application.project} />}
      {indicators.map((proposed, at) => (
        <Proposed
          // Rows are told apart by where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          at={at}
          proposed={proposed}
          onRemove={() => {
            setRemoved({ at, proposed })
            put(indicators.toSpliced(at, 1), addId)
          }}
        />
      ))}
      <p className="acts-row">
        <button
          className="btn"
          type="button"
          id={addId}
          aria-disabled={indicators.length >= most}
          onClick={() => {
            if (indicators.length >= most) return
            setRemoved(undefined)
            put([...indicators, emptyIndicator], titleAt(indicators.length))
          }}
        >
          {word.addIndicator}
        </button>
        <span role="status">{removed && word.removedIndicator(removed.proposed.title)}</span>
        {removed && (
          <button
            className="btn btn--sm btn--text"
            type="button"
            onClick={() => {
              put(indicators.toSpliced(removed.at, 0, removed.proposed), titleAt(removed.at))
              setRemoved(undefined)
            }}
          >
            {word.undoRemoval}
          </button>
        )}
      </p>
    </FieldGroup>
  )
}

/** What the project is measured by already. */
function Registered({ project }: { project: number }) {
  const word = useWords(words)
  const { data = [] } = useQuery(indicatorsQuery(useVisionRef(), { project }))
  const held = data.filter(({ endedAt }) => endedAt === null)
  if (held.length === 0) return null
  return (
    <p className="small">
      {word.indicatorsHeld}
      <span lang="ja">{held.map(({ title }) => title).join('、')}</span>
    </p>
  )
}

function Proposed({
  at,
  proposed,
  onRemove,
}: {
  at: number
  proposed: ProposedIndicator
  onRemove: () => void
}) {
  const word = useWords(words)
  const indicator = useWords(indicatorWords)
  const { kind: kinds, direction: directions } = useWords(common)
  const { totalling: rules, yearKind: yearKinds } = useTerms()
  const { draft, edit, errorOf } = useForm()
  const set = (typed: Partial<ProposedIndicator>) =>
    edit({
      indicators: draft.indicators.map((one, nth) => (nth === at ? { ...one, ...typed } : one)),
    })
  const labels = {
    ...indicator.label,
    ...(proposed.yearKind === 'calendar' ? indicator.years.calendar : {}),
  }
  const tie = (field: keyof ProposedIndicator, need?: 'required' | 'optional') => {
    const path = `indicators.${at}.${field}`
    return {
      id: idOf(path),
      name: path,
      label: labels[field],
      error: errorOf(path),
      need,
      value: proposed[field],
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        set({ [field]: value }),
    }
  }
  // What is chosen is explained below it, and read with it.
  const told = (field: keyof ProposedIndicator, text: string) => {
    const id = `${idOf(`indicators.${at}.${field}`)}-told`
    const below = (
      <p className="help" id={id}>
        {text}
      </p>
    )
    return { 'aria-describedby': id, below }
  }
  const { kind, totalling, unit, baseline } = proposed
  const { help } = indicator
  return (
    <fieldset className="proposed-indicator">
      <legend>{word.nthIndicator(at + 1)}</legend>
      <TextField {...tie('title', 'required')} />
      <div className="two-f abreast">
        <TextField {...tie('unit', 'required')} help={help.unit} />
        <Select {...tie('direction')}>
          {indicatorDirection.options.map((one) => (
            <option key={one} value={one}>
              {directions[one]}
            </option>
          ))}
        </Select>
      </div>
      <div className="two-f abreast">
        <Select
          {...tie('kind')}
          onChange={({ currentTarget: { value } }) => {
            const chosen = indicatorKind.parse(value)
            set({ kind: chosen, ...(chosen === 'share' && unit === '' ? { unit: '%' } : {}) })
          }}
          {...told('kind', indicator.kindHelp[kind])}
        >
          {indicatorKind.options.map((one) => (
            <option key={one} value={one}>
              {kinds[one]}
            </option>
          ))}
        </Select>
        <Select
          {...tie('yearKind')}
          {...told('yearKind', indicator.yearKindHelp[proposed.yearKind])}
        >
          {yearKind.options.map((one) => (
            <option key={one} value={one}>
              {yearKinds[one]}
            </option>
          ))}
        </Select>
      </div>
      <div className="two-f abreast">
        <TextField
          {...tie('baseline', 'optional')}
          help={help.baseline}
          below={<ReadAs typed={baseline} unit={unit.trim()} />}
        />
        <TextField {...tie('baselineFiscalYear', 'optional')} help={help.baselineFiscalYear} />
      </div>
      <div className="two-f abreast">
        <TextField
          {...tie('target', 'optional')}
          help={kind === 'relative' ? indicator.targetHelp.relative : indicator.targetHelp.other}
          below={<TargetReadAs form={proposed} />}
        />
        <TextField {...tie('targetFiscalYear', 'optional')} help={help.targetFiscalYear} />
      </div>
      <TextField {...tie('source', 'required')} help={word.sourceHelp} />
      <Select
        {...tie('totalling')}
        {...told(
          'totalling',
          totalling === 'single' ? word.leadReports : indicator.totallingHelp[totalling],
        )}
      >
        {proposedIndicator.shape.totalling.options.map((one) => (
          <option key={one} value={one}>
            {rules[one]}
          </option>
        ))}
      </Select>
      <button className="btn btn--sm" type="button" onClick={onRemove}>
        {word.removeIndicator}
        <span className="vh">{word.ofRow(word.nthIndicator(at + 1))}</span>
      </button>
    </fieldset>
  )
}
