import type { ConfirmationOf, ConfirmationRow } from '@renkei/schema'
import { useEffect, useRef } from 'react'
import { VisionPageLink } from '../document/door/page-link.tsx'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { words as shared } from '../project/door/words.ts'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import { useNumbers } from '../vision/number.tsx'
import { words } from './words.ts'

/** Number and title, and for marks the row as it stands in the source. */
export function RowHead({ of, row: { project } }: { of: ConfirmationOf; row: ConfirmationRow }) {
  const language = useLanguage()
  const word = useWords(words)
  const { many } = useWords(shared)
  const { policyAreas, pillars } = useFrame()
  const area = policyAreas.find(({ code }) => code === project.policyArea.code)
  const pillar = pillars.find(({ number }) => number === area?.pillar)
  const { title, markCount, visionPage } = project
  const { no, sign } = useNumbers()
  // The bar of acts stays in reach: nobody is to press it again without seeing what the next row is.
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(project.number)
  useEffect(() => {
    if (shown.current === project.number) return
    shown.current = project.number
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [project.number])
  return (
    <header className="row-head">
      <div className="title-block">
        <span className="big row-head__number" aria-hidden="true">
          {sign(project)}
        </span>
        <div>
          <h1 id="row" ref={heading}>
            <span className="vh">{no(project)} </span>
            <Title of={project} />
          </h1>
          {of === 'marks' && pillar && area && (
            <p className="row-head__meta quiet">
              <span className="ph">
                {language === 'ja' ? `${wide(pillar.number)}　` : `${pillar.number}. `}
                <Title of={pillar} />
                {word.separator}
              </span>
              <span className="ph">
                {area.letter}　<Title of={area} />
              </span>
            </p>
          )}
        </div>
      </div>
      {of === 'marks' && markCount !== null && (
        <dl className="excerpt">
          <dt>{word.sourceRow}</dt>
          <dd lang="ja">
            {title}
            <span className="dots" aria-hidden="true">
              {'●'.repeat(markCount)}
            </span>
            <span className="nw">
              {visionPage}　{sign(project)}
            </span>
          </dd>
        </dl>
      )}
      <p className="small quiet excerpt-note">
        {of === 'marks' && (markCount === null ? word.noSource : word.rowNote(many(markCount)))}
        {visionPage !== null && (
          <b className="ph">
            <VisionPageLink page={visionPage}>{word.look(visionPage)}</VisionPageLink>
          </b>
        )}
      </p>
    </header>
  )
}
