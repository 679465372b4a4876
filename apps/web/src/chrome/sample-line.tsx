import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { words } from './person-words.ts'

/** Tells the demonstration's people on every page that what they do is a sample. */
export function SampleLine() {
  const text = useWords(words)
  const me = useMe()
  if (!me?.demonstration) return null
  return (
    <div className="sample-line">
      <p className="wrap">
        <b>{text.sample}</b>
        {text.sampleWho(me.name)}
      </p>
    </div>
  )
}
