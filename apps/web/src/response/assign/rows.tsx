import type { AssignedRow, Response } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshResponses } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'
import { type Given, Giving } from './giving.tsx'
import { RowFilter } from './row-filter.tsx'
import { RowList } from './row-list.tsx'
import { everything, filtered, rowsOf } from './row.ts'
import { words } from './words.ts'

type Done = { text: string; before: AssignedRow[] }

/** Every row asked of the municipality: which are chosen go to a department in one act, with a way back. */
export function Rows({ response, canWrite }: { response: Response; canWrite: boolean }) {
  const word = useWords(words)
  const [filter, setFilter] = useState(everything)
  const [picked, pick] = useState<ReadonlySet<string>>(new Set())
  const [done, tell] = useState<Done>()
  const { refused, write } = useWriting(refreshResponses, useResponseWords())
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const rows = rowsOf(response)
  const shown = filtered(rows, filter)
  // What is hidden by a filter is not given away unseen.
  const chosen = shown.filter(({ key }) => picked.has(key))
  const proposed = shown.filter(({ assigned, proposed: to }) => assigned === null && to !== null)
  const nameOf = (id: number) =>
    response.departments.find((one) => one.id === id)?.name ??
    response.assignments.find(({ department }) => department.id === id)?.department.name ??
    ''

  const assign = async (
    to: readonly AssignedRow[],
    text: string,
    { deadline, note }: Partial<Given> = {},
  ) => {
    const said = {
      ...(deadline === undefined ? {} : { deadline }),
      ...(note === undefined ? {} : { note }),
    }
    tell(undefined)
    const outcome = await write(() =>
      client.assignment.assign.mutate({ ...ref, rows: [...to], ...said }),
    )
    if ('done' in outcome) {
      tell({ text, before: outcome.done.before })
      pick(new Set())
    }
    return outcome
  }
  const choose = (keys: readonly string[], isChosen: boolean) =>
    pick(
      new Set(isChosen ? [...picked, ...keys] : [...picked].filter((key) => !keys.includes(key))),
    )
  const toDepartment = (department: number | null) => chosen.map(({ key }) => ({ key, department }))
  const undo = async ({ before }: Done) => {
    const outcome = await assign(before, word.undone(before.length))
    if ('done' in outcome) tell({ text: word.undone(before.length), before: [] })
  }
  return (
    <Section title={word.rows} note={word.rowsNote(shown.length, rows.length)}>
      <RowFilter rows={rows} response={response} filter={filter} onFilter={setFilter} />
      <div role="alert">{refused !== undefined && <p className="alert-line">{refused}</p>}</div>
      {canWrite && (
        <>
          {proposed.length > 0 && (
            <p className="acts-row">
              <button
                type="button"
                className="btn"
                onClick={() =>
                  void assign(
                    proposed.map(({ key, proposed: department }) => ({ key, department })),
                    word.doneProposed(proposed.length),
                  )
                }
              >
                {word.propose(proposed.length)}
              </button>
            </p>
          )}
          <Giving
            response={response}
            count={chosen.length}
            isAll={shown.length > 0 && chosen.length === shown.length}
            onAll={(isAll) =>
              choose(
                shown.map(({ key }) => key),
                isAll,
              )
            }
            give={(given, name) =>
              assign(toDepartment(given.department), word.done(chosen.length, name), given)
            }
            onTakeAway={() => {
              if (chosen.length > 0) void assign(toDepartment(null), word.removed(chosen.length))
            }}
          >
            <div role="status" className="giving__done">
              {done && (
                <p className="done-line">
                  {done.text}{' '}
                  {done.before.length > 0 && (
                    <button
                      className="btn btn--sm btn--text"
                      type="button"
                      onClick={() => void undo(done)}
                    >
                      {word.undo}
                    </button>
                  )}
                </p>
              )}
            </div>
          </Giving>
        </>
      )}
      <RowList
        rows={shown}
        chosen={picked}
        nameOf={nameOf}
        onChoose={canWrite ? (key, isChosen) => choose([key], isChosen) : undefined}
      />
    </Section>
  )
}
