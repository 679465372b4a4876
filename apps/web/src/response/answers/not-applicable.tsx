import { useRef, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import type { Entry } from '../model/entry.ts'
import { useAnswering } from '../model/use-store.ts'
import { TextCell } from './row.tsx'
import { words } from './words.ts'

/** 該当なし, and why: the reason is asked for once the box is ticked, and comes back when it is ticked again. */
export function NotApplicable({ entry, name }: { entry: Entry; name: string }) {
  const word = useWords(words)
  const { store, canWrite } = useAnswering()
  const [isOpen, setOpen] = useState(false)
  const kept = useRef('')
  const { answer, draft } = entry
  const reason = (canWrite ? draft : answer.draft)['notApplicable'] ?? ''
  if (!canWrite) {
    return reason === '' ? null : (
      <span className="block small">
        {word.notApplicable} <span lang="ja">{reason}</span>
      </span>
    )
  }
  const isOn = isOpen || reason !== ''
  const toggle = () => {
    if (isOn) kept.current = reason
    setOpen(!isOn)
    const next = isOn ? '' : kept.current
    if (next !== reason) store.edit(answer.key, { notApplicable: next })
  }
  return (
    <span className="answer__none">
      <Checkbox
        label={
          <>
            {word.notApplicable}
            <span className="vh"> {name}</span>
          </>
        }
        checked={isOn}
        onChange={toggle}
      />
      {isOn && (
        <TextCell
          entry={entry}
          field="notApplicable"
          label={word.of(name, word.notApplicableWhy)}
          placeholder={word.notApplicableWhy}
          lang="ja"
        />
      )}
    </span>
  )
}
