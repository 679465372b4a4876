import { type ChainStep, currentStep, type Endorsement } from '@renkei/schema'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatDay } from '../../ui/time.ts'
import { useAuthorName } from '../../writing/by.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'
import './seals.css'

/** 企画課 係長; the post of the drafting department is called by that. */
export function usePostName(
  drafting?: string,
): (step: Pick<ChainStep, 'department' | 'position'>) => string {
  const word = useWords(words)
  return ({ department, position }) =>
    word.post(department?.name ?? drafting ?? word.ofDraft, position)
}

/** 決裁欄: who drafted and who endorsed, post by post, as the box on paper. */
export function Seals({ endorsement }: { endorsement: Endorsement }) {
  const language = useLanguage()
  const word = useWords(words)
  const postName = usePostName(endorsement.department.name)
  const name = useAuthorName()
  const { begun, steps } = endorsement
  const current = currentStep(endorsement)
  const day = (at: string) => formatDay(at, language)
  return (
    <ol className="seals">
      <li>
        <b>{word.drafted}</b>
        <span lang="ja">{begun.by.department}</span>
        <span lang="ja">{begun.by.person}</span>
        <span className="quiet">{day(begun.at)}</span>
      </li>
      {steps.map((step, at) => {
        const { seal, holders, position } = step
        return (
          <li key={`${at} ${position}`} aria-current={at === current ? 'step' : undefined}>
            <b>
              <Marked text={postName(step)} />
            </b>
            {seal === null ? (
              <>
                <span>{at === current ? word.waiting : word.later}</span>
                <span className="quiet" lang="ja">
                  {holders.length > 0 ? word.list(holders.map((one) => one.name)) : word.nobody}
                </span>
              </>
            ) : (
              <>
                {seal.proxy && <span className="chip">{word.proxy}</span>}
                <span lang="ja">{seal.by.person}</span>
                <span className="quiet">{day(seal.at)}</span>
                {seal.note !== null && <span lang="ja">{seal.note}</span>}
                {seal.proxy && (
                  <span className="quiet">
                    <Marked
                      text={
                        seal.seen
                          ? word.seen(seal.seen.by.person ?? name(seal.seen.by), day(seal.seen.at))
                          : word.notSeen
                      }
                    />
                  </span>
                )}
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}
