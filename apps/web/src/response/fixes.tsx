import { useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { subjectName } from './answers/name.ts'
import { mistakesIn, useSentence } from './answers/problem.tsx'
import { rowId } from './answers/ids.ts'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { words } from './words.ts'

/** Every answer that cannot be taken as it is, with the way to it. */
export function Fixes({ store, onGo }: { store: AnswerStore; onGo: (key: string) => void }) {
  const word = useWords(words)
  const sentence = useSentence()
  const { wrong } = useStoreState(store).summary
  if (wrong.length === 0) return null
  return (
    <div className="alert" role="group" aria-labelledby="fixes">
      <Icon name="error" />
      <div>
        <h2 id="fixes">{word.fixTitle(wrong.length)}</h2>
        <ul>
          {wrong.slice(0, 10).map((key) => {
            const entry = store.entry(key)
            if (!entry) return null
            const text = mistakesIn(entry).map(sentence).join('')
            return (
              <li key={key}>
                <a
                  href={`#${rowId(key)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onGo(key)
                  }}
                >
                  {word.fix(subjectName(entry.answer), text)}
                </a>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
