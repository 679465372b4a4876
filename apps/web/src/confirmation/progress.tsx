import { useLanguage, useWords } from '../i18n.tsx'
import { Icon } from '../ui/icon.tsx'
import { ProgressBar } from '../ui/state-bar.tsx'
import { formatTime } from '../ui/time.ts'
import type { Done, Walk } from './use-walk.ts'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'
import { useNumbers } from '../vision/number.tsx'
import { useIsOpen } from '../vision/queries.ts'

/** How far the walk is, what was done last, and the way back from it. */
export function Progress({ walk }: { walk: Walk }) {
  const word = useWords(words)
  const { called } = useNumbers()
  const isOpen = useIsOpen()
  const {
    queue: { done, total },
    groups,
    last,
  } = walk
  const isSaid = walk.done?.deed === 'confirm' && walk.done.number === last?.project.number
  return (
    <div className="walk">
      <div className="wrap walk__wrap">
        <div>
          <p className="prog__line">
            <span>
              <b>{done}</b>
              <Marked text={word.done(total)} />
            </span>
            <span className="prog__more">
              {groups.later.length > 0 && <span>{word.later(groups.later.length)}</span>}
              <span>{word.left(groups.waiting.length)}</span>
            </span>
          </p>
          <ProgressBar name={word.progress} all={total} done={done} />
        </div>
        <div className="saved" role="status">
          {walk.done && <DoneText done={walk.done} />}
        </div>
        {last && isOpen && (
          <button className="btn btn--sm" type="button" onClick={() => walk.takeBack(last)}>
            {word.takeBack}
            {/* Where the line beside it is about another row, it is seen which one this takes back. */}
            {isSaid ? (
              <span className="vh">{word.takeBackOf(called(last.project))}</span>
            ) : (
              ` ${called(last.project)}`
            )}
            <kbd aria-hidden="true">Z</kbd>
          </button>
        )}
      </div>
    </div>
  )
}

function DoneText({ done: { deed, number, at } }: { done: Done }) {
  const language = useLanguage()
  const word = useWords(words)
  const { called } = useNumbers()
  const time = formatTime(at, language)
  const texts = {
    confirm: word.didConfirm(called(number), time),
    takeBack: word.didTakeBack(called(number), time),
    later: word.didSetAside(called(number)),
  }
  return (
    <>
      <Icon name="check" />
      <span>{texts[deed]}</span>
    </>
  )
}
