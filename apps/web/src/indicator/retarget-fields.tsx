import { indicatorLimits } from '@renkei/schema'
import { useWords } from '../i18n.tsx'
import { FieldGroup, Radio } from '../ui/choice.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Marked } from '../ui/marked.tsx'
import { fieldId } from './fields.tsx'
import { words } from './door/form-words.ts'

type Change = { isKept: boolean; on: string; reason: string }

/** Whether a target is another from a day on, and the `former` one kept, or was registered wrongly. */
export function RetargetFields({
  former,
  change,
  onChange,
  errorOf,
}: {
  former: string
  change: Change
  onChange: (changed: Partial<Change>) => void
  errorOf: (field: string) => string | undefined
}) {
  const { retarget: word, label } = useWords(words)
  return (
    <div className="fields indicator-form__fields">
      <FieldGroup label={<Marked text={word.title(former)} />} need="required">
        {([true, false] as const).map((isKept) => (
          <Radio
            key={String(isKept)}
            name="retarget"
            checked={change.isKept === isKept}
            onChange={() => onChange({ isKept })}
            label={
              <>
                {isKept ? word.kept : word.mended}
                <span className="radio-help">{isKept ? word.keptHelp : word.mendedHelp}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      {change.isKept && (
        <>
          <TextField
            id={fieldId('changedOn')}
            label={label.changedOn}
            need="required"
            help={word.onHelp}
            error={errorOf('changedOn')}
            value={change.on}
            onChange={({ target }) => onChange({ on: target.value })}
            className="input--short"
          />
          <TextArea
            id={fieldId('changeReason')}
            label={label.changeReason}
            need="required"
            limit={indicatorLimits.reason}
            error={errorOf('changeReason')}
            value={change.reason}
            onChange={({ target }) => onChange({ reason: target.value })}
            rows={3}
          />
        </>
      )}
    </div>
  )
}
