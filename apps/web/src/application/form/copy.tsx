import {
  changedFields,
  type Draft,
  type DraftField,
  draftOf,
  type Project,
  textsIn,
} from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryClient } from '../../api.ts'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { projectQuery, projectsQuery } from '../../project/queries.ts'
import { Select } from '../../ui/field.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useNumbers } from '../../vision/number.tsx'
import { Refused } from '../../writing/outcome.tsx'
import { withFields } from './keeper.ts'
import { useForm } from './field.tsx'
import { words } from './words.ts'

const copied = [
  'policyArea',
  'measures',
  'partners',
  'coLeads',
  ...textsIn('contents', 'period', 'cost', 'agreement'),
  'fromFiscalYear',
  'toFiscalYear',
] as const

/** What a new project takes over from one that is registered: neither its name nor who leads it, nor what
 * it costs; a reason only where somebody stands behind it. */
function takenFrom(project: Project, { leadMunicipality }: Draft): Draft {
  const draft = draftOf(project)
  return {
    ...draft,
    partners: draft.partners.filter((code) => code !== leadMunicipality),
    coLeads: draft.coLeads.filter((code) => code !== leadMunicipality),
    measures: project.measures.map(({ number, basis, reason }) => ({
      number,
      reason: basis === 'confirmed' ? (reason ?? '') : '',
    })),
  }
}

/** 既存の事業から写す, and back. */
export function CopyFrom() {
  const language = useLanguage()
  const word = useWords(words)
  const ref = useVisionRef()
  const { draft, edit } = useForm()
  const { no } = useNumbers()
  const { data = [] } = useQuery(projectsQuery(ref))
  const [chosen, setChosen] = useState('')
  const [last, setLast] = useState<{ before: Draft; after: Draft }>()
  const [isFailed, setFailed] = useState(false)
  const put = (from: Draft, fields: readonly DraftField[] = copied) =>
    edit(Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<Draft>)
  const copy = async () => {
    setFailed(false)
    try {
      const project = await queryClient.fetchQuery(projectQuery({ ...ref, number: Number(chosen) }))
      const after = withFields(draft, takenFrom(project, draft), copied)
      setLast({ before: draft, after })
      put(after)
    } catch {
      setFailed(true)
    }
  }
  const undo = () => {
    if (!last) return
    // What was typed into since stays.
    const typed = changedFields(last.after, draft)
    put(
      last.before,
      copied.filter((field) => !typed.includes(field)),
    )
    setLast(undefined)
  }
  return (
    <details className="copy-from">
      <summary>{word.copyFrom}</summary>
      <Select
        label={word.copyProject}
        help={word.copyHelp}
        value={chosen}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      >
        <option value="">{word.choose}</option>
        {data.map((project) => (
          <option
            key={project.number}
            value={project.number}
            lang={titleIn(language, project).lang}
          >
            {no(project)} {titleIn(language, project).text}
          </option>
        ))}
      </Select>
      {isFailed && <Refused text={word.copyFailed} />}
      <p className="acts-row" role="status">
        <button
          className="btn btn--sm"
          type="button"
          aria-disabled={chosen === ''}
          onClick={() => chosen !== '' && void copy()}
        >
          {word.copy}
        </button>
        {last && (
          <>
            <span>{word.copied}</span>
            <button className="btn btn--sm btn--text" type="button" onClick={undo}>
              {word.undoCopy}
            </button>
          </>
        )}
      </p>
    </details>
  )
}
