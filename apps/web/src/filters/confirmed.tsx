import { useWords } from '../i18n.tsx'
import type { FilterState } from './use-filters.ts'
import { words } from './words.ts'

/** Only what someone can answer for. */
export function Confirmed({ state }: { state: FilterState }) {
  const { confirmed, confirmedHelp } = useWords(words)
  return (
    <label className="check small" title={confirmedHelp}>
      <input
        type="checkbox"
        checked={state.asked.confirmed}
        onChange={(event) => state.ask({ confirmed: event.target.checked })}
      />
      <span>{confirmed}</span>
    </label>
  )
}
