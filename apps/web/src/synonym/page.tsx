import { can, fold, type Synonym } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { ActsTable } from '../ui/acts-table.tsx'
import { TextField } from '../ui/field.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { useVisionRef } from '../vision/address.ts'
import { By } from '../writing/by.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { SynonymForm } from './form.tsx'
import { refresh, synonymsQuery } from './queries.ts'
import { words } from './words.ts'
import './synonym.css'

/** 言い換え: what people call things, and what search looks for besides. Everyone reads it, the policy office
 * changes it. */
export function SynonymsPage() {
  const word = useWords(words)
  const ref = useVisionRef()
  const me = useMe()
  const { data: synonyms } = useSuspenseQuery(synonymsQuery(ref))
  const [sifted, sift] = useState('')
  const [edited, edit] = useState<Synonym>()
  const writing = useWriting<string>(refresh)
  usePageTitle(word.title)
  const isOffice = can(me ?? null, 'synonym.save', { region: ref.region })
  const wanted = fold(sifted.trim())
  const shown = synonyms.filter((one) =>
    [one.word, ...one.sought].some((text) => fold(text).includes(wanted)),
  )
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      <Outcome of={writing} />
      {isOffice && (
        <div className="screen-only">
          <Section title={edited ? word.change(edited.word) : word.add}>
            <SynonymForm
              key={edited?.word ?? ''}
              of={edited}
              held={synonyms}
              writing={writing}
              onDone={() => edit(undefined)}
            />
          </Section>
        </div>
      )}
      <Section title={word.listed} note={word.count(shown.length)}>
        <div className="synonym-sift screen-only">
          <TextField
            label={word.sift}
            name="sift"
            value={sifted}
            onChange={(event) => sift(event.target.value)}
          />
        </div>
        {shown.length === 0 ? (
          <p>{word.none}</p>
        ) : (
          <SynonymTable of={shown} onEdit={isOffice ? edit : undefined} />
        )}
      </Section>
    </div>
  )
}

function SynonymTable({
  of,
  onEdit,
}: {
  of: readonly Synonym[]
  onEdit: ((synonym: Synonym) => void) | undefined
}) {
  const word = useWords(words)
  const language = useLanguage()
  return (
    <ActsTable caption={word.listed} heads={[word.word, word.sought, word.origin]}>
      {of.map((one) => (
        <tr key={one.word}>
          <th scope="row" lang="ja">
            {one.word}
          </th>
          <td lang="ja">{one.sought.length > 0 ? one.sought.join('、') : word.itself}</td>
          <td>
            {one.by && one.at ? (
              <>
                <By author={one.by} />
                {word.on(formatDay(one.at, language))}
              </>
            ) : (
              word.usual
            )}
          </td>
          <td className="acts-table__acts">
            {onEdit && (
              <button
                type="button"
                className="btn btn--sm"
                aria-label={word.change(one.word)}
                onClick={() => {
                  onEdit(one)
                  window.scrollTo({ top: 0 })
                }}
              >
                {word.edit}
              </button>
            )}
          </td>
        </tr>
      ))}
    </ActsTable>
  )
}
