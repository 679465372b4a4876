import { refusalOf } from '../../client.ts'
import type { Application, Draft, Me } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { Search } from '../../address.ts'
import { client, queryClient, saver } from '../../api.ts'
import { useFieldNames } from '../../diff/field-words.ts'
import { useWords } from '../../i18n.tsx'
import { focusField } from '../../ui/error-summary.tsx'
import { toHeading } from '../../ui/to-heading.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useRefusalText } from '../../writing/refusal.ts'
import { useAutosave } from '../../writing/use-autosave.ts'
import { write } from '../../writing/write.ts'
import { words as common } from '../door/words.ts'
import { applicationQuery, type Beginning, refreshApplications } from '../queries.ts'
import { receiptId } from '../view/receipt.tsx'
import { words } from '../words.ts'
import { CheckStep } from './check-step.tsx'
import { changedIn, requiredIn, useErrors, useProblemText } from './errors.ts'
import { FormContext } from './field.tsx'
import { FormStep } from './form-step.tsx'
import { createKeeper, type Keeper, type Kept } from './keeper.ts'
import { useOwnAddress } from './own-address.ts'
import { controlOf, type Place, rootOf } from './sections.ts'
import { StaleDialog } from './stale.tsx'
import './budget.css'
import './form.css'
import './pick.css'
import './versions.css'

type Opening = {
  application: Application
  /** What it would be made of; undefined for one that is there. */
  beginning: Beginning | undefined
  place: string
  onBegun: (id: number) => void
}

/** An application that may be written now: the form, then what is submitted, to be checked. */
export function EditPage({ application, me, ...opening }: Opening & { me: Me }) {
  const frame = useFrame()
  const { step } = useSearch({ from: '__root__' })
  const { heading } = useWords(common)
  const { keeper, draft, opened, openedAt, saving, savedAt, restored, taken } = useKeeper(
    { application, ...opening },
    me,
  )
  const errors = useErrors(application, draft)
  const sentence = useProblemText(draft)
  const submission = useSubmit(keeper, errors)
  usePageTitle(heading[application.kind])
  const isBeginning = opening.beginning !== undefined
  useEffect(() => {
    // The link that led here is gone, and with it the place from which keys go on.
    if (isBeginning) toHeading()
    // Once: it is no beginning any more when the first words made it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const edit = (change: Partial<Draft>) => {
    keeper.edit(change)
    errors.edited(Object.keys(change))
  }
  const isChecking = step?.[0] === 'check' && errors.errors.length === 0
  return (
    <FormContext
      value={{
        application,
        draft,
        edit,
        made: keeper.made,
        errors: errors.errors,
        changed: changedIn(draft, application),
        required: requiredIn(draft, application, frame),
        errorOf: (path) => {
          const error = errors.shown.find(({ field }) => field === path)
          return error && sentence(error)
        },
      }}
    >
      {isChecking ? (
        <CheckStep {...submission} />
      ) : (
        <FormStep
          shown={errors.shown}
          isTried={errors.isTried}
          onLeave={errors.leave}
          flush={keeper.flush}
          onCheck={submission.check}
          retry={() => void keeper.save()}
          onDiscard={keeper.discard}
          refused={submission.refused}
          kept={{ draft, opened, openedAt, saving, savedAt, restored, taken }}
        />
      )}
      {saving.is === 'stale' && (
        <StaleDialog
          {...saving}
          opened={opened.draft}
          openedAt={openedAt}
          mine={draft}
          me={me}
          onSettle={keeper.settle}
          onPostpone={keeper.postpone}
        />
      )}
    </FormContext>
  )
}

/** The way from the form over the check to the submitted application. */
function useSubmit(keeper: Keeper, errors: ReturnType<typeof useErrors>) {
  const navigate = useNavigate()
  const word = useWords(words)
  const names = useFieldNames()
  const explain = useRefusalText({
    conflict: ({ fields }) =>
      word.conflict(fields.map(({ field }) => `「${names[rootOf(field)]}」`).join('')),
  })
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [from, setFrom] = useState<Place>()
  const params = useVisionParams()
  const show = useOwnAddress()
  const toStep = async (step: 'check' | undefined) => {
    const steps = step === undefined ? [] : [step]
    await navigate({ to: '.', search: (search: Search) => ({ ...search, step: steps }) })
    show(keeper.id(), steps)
  }
  const showAll = (first = errors.errors[0]) => {
    flushSync(errors.showAll)
    if (first) focusField(controlOf(first.field))
  }

  /** All mistakes at once with the cursor in the first; without any, on to the check. */
  const check = async () => {
    setRefused(undefined)
    if (errors.errors.length > 0) showAll()
    else if ((await keeper.made()) !== undefined) await toStep('check')
  }

  const onRefused = async (error: unknown) => {
    const refusal = refusalOf(error)
    if (refusal?.code === 'fieldsInvalid' && refusal.fields) {
      const { fields } = refusal
      await toStep(undefined)
      flushSync(() => errors.tell(fields))
      showAll(fields[0])
    } else if (refusal?.code === 'stale') {
      await toStep(undefined)
      await keeper.catchUp()
    } else if (refusal?.code === 'stateChanged') {
      await refreshApplications()
    } else {
      setRefused(explain(refusal))
    }
  }

  const back = async (field?: Place) => {
    setFrom(field)
    await toStep(undefined)
    if (field) focusField(controlOf(field))
  }

  const hand = async (out: (version: number) => Promise<unknown>, step: string[]) => {
    setBusy(true)
    setRefused(undefined)
    try {
      if (!(await keeper.save())) return await toStep(undefined)
      await out(keeper.get().opened.version)
      keeper.forget()
      await refreshApplications()
      await navigate({
        to: '/$region/$vision/applications/$id',
        params: { ...params, id: String(keeper.id()) },
        search: { step },
        replace: true,
      })
      const receipt = document.getElementById(receiptId)
      if (receipt) receipt.focus()
      else toHeading()
    } catch (error) {
      await onRefused(error)
    } finally {
      setBusy(false)
    }
  }

  const submit = () =>
    hand(
      (version) => write(client.application.submit.mutate, { id: keeper.id(), version }),
      ['received'],
    )
  const raise = (note: string) =>
    hand(
      (version) => write(client.application.raise.mutate, { id: keeper.id(), version, note }),
      [],
    )

  return {
    ...{ check, submit, raise, from, isBusy, refused },
    back: (field?: Place) => void back(field),
  }
}

/** The draft being typed, saved as it goes: also on leaving the page, and once the connection is
 * back. Closing the window asks first where something could not be saved. */
function useKeeper(
  { application, beginning, place, onBegun }: Opening,
  me: Me,
): Kept & { keeper: Keeper } {
  const settle = useSettle(onBegun)
  const [keeper] = useState(() =>
    createKeeper(
      application,
      { person: me.id, place },
      {
        begin: async (draft) => {
          if (!beginning) throw new Error('made of nothing')
          return write(saver.application.create.mutate, { ...beginning, draft })
        },
        save: (read, draft) => write(saver.application.save.mutate, { ...read, draft }),
        load: (id) => queryClient.fetchQuery({ ...applicationQuery(id), staleTime: 0 }),
        saved: (written, draft) => {
          const { queryKey } = applicationQuery(written.id)
          const isNew = queryClient.getQueryData(queryKey) === undefined
          queryClient.setQueryData(queryKey, (old) => ({
            ...(old ?? application),
            ...written,
            draft,
          }))
          if (isNew) settle(written.id)
        },
      },
    ),
  )
  useAutosave(keeper.autosave)
  return { ...useSyncExternalStore(keeper.subscribe, keeper.get), keeper }
}

/** What was just made has an address of its own, unless the page was left meanwhile. */
function useSettle(onBegun: (id: number) => void) {
  const show = useOwnAddress()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return (id: number) => {
    if (isHere.current) {
      onBegun(id)
      show(id)
    }
    void refreshApplications()
  }
}
