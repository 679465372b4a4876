import type { Me, Response } from '@renkei/schema'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { saver } from '../../api.ts'
import { write } from '../../writing/write.ts'
import { useAutosave } from '../../writing/use-autosave.ts'
import type { Entry } from './entry.ts'
import { type AnswerStore, createStore, type StoreState } from './store.ts'

/** What every row of the page shares; never changes while it is typed. */
export type Answering = {
  store: AnswerStore
  response: Pick<Response, 'inquiry' | 'municipality' | 'departments'>
  /** Who asked to answer for them, where the policy office does. */
  request: string | undefined
  canWrite: boolean
  /** The department of whoever answers for their own municipality: what leads is theirs unless known otherwise. */
  ownDepartment?: string | undefined
}

export const AnsweringContext = createContext<Answering | undefined>(undefined)

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext)
  if (!answering) throw new Error('used outside the answering page')
  return answering
}

/** One answer; whoever uses it is drawn anew when that answer changes, and only then. */
export function useEntry(key: string): Entry | undefined {
  const { store } = useAnswering()
  return useSyncExternalStore(
    (tell) => store.subscribe(key, tell),
    () => store.entry(key),
  )
}

/** Counts and saving, of all answers together. */
export function useStoreState(store: AnswerStore): StoreState {
  return useSyncExternalStore((tell) => store.subscribe('', tell), store.state)
}

/** The store of a response, saved as it is typed in: also on leaving the page, and once the
 * connection or the session is back. Closing the window asks first where something is unsaved. */
export function useStore(response: Response, me: Me, request: string | undefined): AnswerStore {
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  const [store] = useState(() =>
    createStore(response, `answers.${me.id}.${ref.inquiry}.${ref.municipality}`, {
      save: (answers, asked) =>
        write(saver.response.save.mutate, { ...ref, cells: answers, request: asked }),
    }),
  )
  useEffect(() => store.onRequest(request), [store, request])
  useEffect(
    () => store.lock([...response.submissions.map(({ kind }) => kind), ...response.endorsing]),
    [store, response.submissions, response.endorsing],
  )
  useEffect(() => store.receive(response.cells), [store, response.cells])
  useAutosave(store.autosave)
  return store
}
