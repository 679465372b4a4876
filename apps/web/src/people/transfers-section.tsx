import { formatDate, type Transfer } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useLanguage, useTerms, useWords } from '../i18n.tsx'
import { ActsTable } from '../ui/acts-table.tsx'
import { Section } from '../ui/section.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { type Place, refresh, useTransfers } from './queries.ts'
import { SureDialog } from './sure-dialog.tsx'
import { words } from './words.ts'

/** 人事異動 to come, by day, and what could not be done on its day; nothing where there is none. */
export function TransfersSection({ place }: { place: Place | null }) {
  const word = useWords(words)
  const language = useLanguage()
  const { role: roles } = useTerms()
  const transfers = useTransfers(place)
  const writing = useWriting<string>(refresh)
  const [asked, ask] = useState<Transfer>()
  const callOff = async ({ id, version, person }: Transfer) => {
    ask(undefined)
    await writing.write(async () => {
      await client.transfer.callOff.mutate({ id, version })
      return word.wasCalledOff(person.name)
    })
  }
  if (!transfers || (transfers.length === 0 && writing.done === undefined)) return null
  return (
    <Section title={word.transfers} note={word.transfersNote} id="transfers">
      <Outcome of={writing} />
      {transfers.length > 0 && (
        <ActsTable
          caption={word.transfers}
          heads={[word.transferDay.label, word.name, word.becomes]}
        >
          {transfers.map((transfer) => {
            const { id, on, person, leaves, department, role, position, state, problem } = transfer
            return (
              <tr key={id}>
                <th scope="row">{formatDate(on, language)}</th>
                <td lang="ja">{person.name}</td>
                <td>
                  {leaves
                    ? word.leaves
                    : [department?.name, position, roles[role]].filter(Boolean).join(' ')}
                  {problem && <span className="late block">{word.transferProblem[problem]}</span>}
                </td>
                <td className="acts-table__acts">
                  {state === 'planned' && (
                    <button
                      type="button"
                      className="btn btn--sm"
                      aria-label={word.callOffOf(person.name)}
                      onClick={() => ask(transfer)}
                    >
                      {word.callOff}
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </ActsTable>
      )}
      {asked && (
        <SureDialog
          title={word.callOffSure(asked.person.name)}
          help={word.callOffHelp}
          verb={word.callOff}
          onSure={() => void callOff(asked)}
          onClose={() => ask(undefined)}
        />
      )}
    </Section>
  )
}
