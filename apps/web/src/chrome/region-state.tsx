import { useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFrameIfAny } from '../vision/queries.ts'
import { words } from './words.ts'

/** Says above every page of a region that it is hidden or closed. */
export function RegionState() {
  const { regionState } = useWords(words)
  const state = useFrameIfAny()?.region.state ?? 'open'
  if (state === 'open') return null
  return (
    <div className="wrap">
      <Notice title={regionState[state]} />
    </div>
  )
}
