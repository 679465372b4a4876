import type { Refusal } from '../client.ts'
import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { useWriting } from '../writing/use-writing.ts'
import { type Choice, groupsOf, mismatch, neighbour, nextRow, proposal, standing } from './model.ts'
import { queueQuery, refreshFacts } from './queries.ts'

/** What was done last. */
export type Done = { deed: 'confirm' | 'takeBack' | 'later'; number: number; at: string }

/** What was refused, of which row, and what had been chosen for it. */
export type Failure = { number: number; refusal: Refusal | undefined; choice: Choice | undefined }

/** The walk through the rows: where it stands, what is chosen, and every step of it. */
export function useWalk(of: ConfirmationOf, number: number | undefined) {
  const ref = useVisionRef()
  const params = useVisionParams()
  const navigate = useNavigate()
  const { data: queue } = useSuspenseQuery(queueQuery(ref, of))
  const [memory, remember] = useTabMemory(`${params.region}/${params.vision}/${of}`)
  const [missing, setMissing] = useState(false)
  const [done, setDone] = useState<Done>()
  const [failure, setFailure] = useState<Failure>()
  // Whatever else tells of the project is asked again without anybody waiting for it.
  const { isPending: isBusy, write } = useWriting(async () => void refreshFacts())

  const { choices } = memory
  const groups = groupsOf(queue, memory.later)
  const row =
    number === undefined
      ? (groups.waiting[0] ?? groups.later[0])
      : queue.rows.find(({ project }) => project.number === number)
  const choice = row && (choices[row.project.number] ?? standing(row))

  const open = (to: ConfirmationRow | undefined) => {
    setMissing(false)
    return navigate({
      to: to ? '/$region/$vision/confirm/$number' : '/$region/$vision/confirm',
      params: { ...params, number: String(to?.project.number) },
      search: of === 'marks' ? {} : { of: [of] },
      replace: true,
      resetScroll: false,
    })
  }
  /** Does something about a row. Row, bar, list and what is said of it move together: the queue as it is then is
   * here before any of them. */
  const attempt = async (
    about: number,
    deed: Done['deed'],
    act: () => Promise<unknown>,
    then: () => Promise<void>,
  ) => {
    setFailure(undefined)
    const outcome = await write(async () => {
      await act()
      const query = queueQuery(ref, of)
      const now = await client.confirmation.queue.query({ ...ref, of })
      await then()
      queryClient.setQueryData(query.queryKey, now)
      setDone({ deed, number: about, at: new Date().toISOString() })
    })
    if ('done' in outcome) return
    if (outcome.refused !== undefined) {
      setFailure({ number: about, refusal: outcome.refusal, choice: choices[about] })
    }
  }

  const confirm = () => {
    if (!row || !choice || row.state === 'confirmed') return
    const { number: about, revision } = row.project
    if (of === 'marks' && mismatch(row, choice) && choice.reason.trim() === '') {
      setMissing(true)
      document.getElementById('reason')?.focus()
      return
    }
    const next = nextRow(groups, about)
    void attempt(
      about,
      'confirm',
      async () => {
        const what =
          of === 'marks' ? { measures: choice.measures } : { policyArea: choice.policyArea }
        const reason = of === 'marks' && mismatch(row, choice) ? choice.reason.trim() : ''
        await client.confirmation.confirm.mutate({
          ...ref,
          project: about,
          revision,
          ...what,
          reason,
        })
      },
      async () => {
        remember(({ later, done: before, choices: { [about]: _confirmed, ...others } }) => ({
          later: later.filter((one) => one !== about),
          done: [...before.filter((one) => one !== about), about],
          choices: others,
        }))
        await open(next)
      },
    )
  }
  const takeBack = ({ project, confirmed }: ConfirmationRow) => {
    if (!confirmed) return
    const about = { project: project.number, revision: confirmed.revision }
    void attempt(
      project.number,
      'takeBack',
      async () => {
        await client.confirmation.takeBack.mutate({ ...ref, ...about, of })
      },
      async () => {
        remember(({ done: before, ...rest }) => ({
          ...rest,
          done: before.filter((one) => one !== project.number),
        }))
        await open(queue.rows.find((one) => one.project.number === project.number))
      },
    )
  }
  const lastDone = memory.done.at(-1)
  const choose = ({ project }: ConfirmationRow, chosen: Choice) =>
    remember(({ choices: before, ...rest }) => ({
      ...rest,
      choices: { ...before, [project.number]: chosen },
    }))

  return {
    queue,
    groups,
    row,
    choice,
    missing,
    done,
    failure,
    isBusy,
    /** What was confirmed last in this tab, as long as it stands. */
    last: groups.confirmed.find(({ project }) => project.number === lastDone),
    choose: (change: Partial<Choice>) => {
      if (!row || !choice || row.state === 'confirmed') return
      setMissing(false)
      choose(row, { ...choice, ...change })
    },
    reset: () => {
      if (!row || row.state === 'confirmed') return
      setMissing(false)
      choose(row, proposal(row))
    },
    confirm,
    takeBack,
    setAside: () => {
      if (!row || row.state === 'confirmed' || isBusy) return
      const about = row.project.number
      remember(({ later, ...rest }) => ({ ...rest, later: [...new Set([...later, about])] }))
      setDone({ deed: 'later', number: about, at: new Date().toISOString() })
      void open(nextRow(groups, about) ?? row)
    },
    move: (step: 1 | -1) => {
      const to = row && neighbour(groups, row.project.number, step)
      if (to) void open(to)
    },
  }
}

export type Walk = ReturnType<typeof useWalk>

/** What this tab remembers of a walk: rows set aside, what was confirmed in it, in order, and what is chosen for rows
 * that are not, by number. */
type Memory = { later: number[]; done: number[]; choices: Record<number, Choice> }

const nothing: Memory = { later: [], done: [], choices: {} }

function read(key: string): Memory {
  try {
    return { ...nothing, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Memory>) }
  } catch {
    return nothing
  }
}

/** Kept until the tab is closed, for each walk on its own. */
function useTabMemory(walk: string): [Memory, (change: (before: Memory) => Memory) => void] {
  const key = `renkei.confirm.${walk}`
  const [held, setHeld] = useState({ key, memory: read(key) })
  const { memory } = held.key === key ? held : { memory: read(key) }
  return [
    memory,
    (change) => {
      const next = change(read(key))
      sessionStorage.setItem(key, JSON.stringify(next))
      setHeld({ key, memory: next })
    },
  ]
}
