import type { Application, Draft, Me } from '@renkei/schema'
import { useSearch } from '@tanstack/react-router'
import { usePageTitle } from '../../ui/page-title.ts'
import { useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import { words as common } from '../door/words.ts'
import { CheckStep } from './check-step.tsx'
import { FormContext } from './context.ts'
import { FormStep } from './form-step.tsx'
import { useProblemText } from './labels.ts'
import { changedIn, requiredIn } from './problems.ts'
import { StaleDialog } from './stale-dialog.tsx'
import { useErrors } from './use-errors.ts'
import { useKeeper } from './use-keeper.ts'
import { useSubmit } from './use-submit.ts'
import './budget.css'
import './form.css'
import './pick.css'
import './versions.css'

/** An application that may be written now: the form, then what is submitted, to be checked. */
export function EditPage({ application, me }: { application: Application; me: Me }) {
  const frame = useFrame()
  const { step } = useSearch({ from: '__root__' })
  const { heading } = useWords(common)
  const { keeper, draft, opened, openedAt, saving, savedAt, restored, taken } = useKeeper(
    application,
    me,
  )
  const errors = useErrors(application, draft)
  const sentence = useProblemText()
  const submission = useSubmit(application, keeper, errors)
  usePageTitle(heading[application.kind])
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
