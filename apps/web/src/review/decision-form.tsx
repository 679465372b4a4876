import type { Application } from '@renkei/schema'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Unsaved } from '../writing/unsaved.tsx'
import { CountWarning } from './count-warning.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './decision-words.ts'
import { outstanding, recipientCount } from './model.ts'
import type { Decision } from './use-decision.ts'
import { Standing } from './standing.tsx'
import type { Remarks } from './use-remarks.ts'

/** Return with remarks, approve, reject; and the reasons they ask for. */
export function DecisionForm({
  application,
  remarks,
  decision,
}: {
  application: Application
  remarks: Remarks
  decision: Decision
}) {
  const word = useWords(words)
  const { texts, errors, ids, isBusy, begin, type } = decision
  const open = outstanding(application)
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{word.decision}</h2>
      <Unsaved isChanged={texts.reason.trim() !== '' || texts.countReason.trim() !== ''} />
      {open.all > 0 && (
        <p className="warn">
          <Icon name="alert" />
          <span>{word.outstanding(open)}</span>
        </p>
      )}
      <CountWarning counts={decision.counts} />
      <TextArea
        id={ids.reason}
        label={word.reason}
        help={word.reasonHelp}
        error={errors.reason}
        value={texts.reason}
        onChange={(event) => type('reason', event.target.value)}
      />
      {decision.counts && (
        <TextArea
          id={ids.countReason}
          label={word.countReason}
          error={errors.countReason}
          rows={2}
          value={texts.countReason}
          onChange={(event) => type('countReason', event.target.value)}
        />
      )}
      <div className="decide__buttons" aria-busy={isBusy}>
        <button className="btn btn--fill" type="button" onClick={() => begin('return')}>
          <Marked text={word.return(remarks.count)} />
        </button>
        <div className="decide__two">
          <button className="btn" type="button" onClick={() => begin('approve')}>
            {word.approve}
          </button>
          <button className="btn" type="button" onClick={() => begin('reject')}>
            {word.reject}
          </button>
        </div>
      </div>
      {decision.asking && <Question application={application} decision={decision} />}
    </section>
  )
}

/** Asks once more before what cannot be undone. */
function Question({ application, decision }: { application: Application; decision: Decision }) {
  const language = useLanguage()
  const word = useWords(words)
  const { asking, cancel, decide } = decision
  if (!asking) return null
  const revision = (application.current?.revision ?? 0) + 1
  const nth = language === 'ja' ? wide(revision) : String(revision)
  return (
    <Dialog title={asking === 'approve' ? word.approveTitle : word.rejectTitle} onClose={cancel}>
      <p>
        {asking === 'approve'
          ? word.approveText(nth, recipientCount(application))
          : word.rejectText}
      </p>
      {asking === 'approve' && <Standing application={application} />}
      <div className="acts-row">
        <button className="btn btn--fill" type="button" onClick={() => void decide(asking)}>
          {asking === 'approve' ? word.approve : word.reject}
        </button>
        <button className="btn" type="button" onClick={cancel}>
          {word.cancel}
        </button>
      </div>
    </Dialog>
  )
}
