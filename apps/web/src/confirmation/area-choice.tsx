import type { ConfirmationRow, PolicyArea } from '@renkei/schema'
import type { CSSProperties } from 'react'
import { useLanguage, useWords, wide } from '../i18n.tsx'
import { Radio } from '../ui/choice.tsx'
import { AreaTitle } from '../matrix/door/area-cell.tsx'
import { Title } from '../ui/title.tsx'
import { useFrame } from '../vision/queries.ts'
import type { Choice } from './model.ts'
import { words } from './words.ts'
import './area-choice.css'

/** Every policy area under its pillar and group, one to be chosen. */
export function AreaChoice({
  row,
  choice,
  onChoose,
}: {
  row: ConfirmationRow
  choice: Choice
  onChoose: (code: string) => void
}) {
  const language = useLanguage()
  const word = useWords(words)
  const { pillars, policyAreas } = useFrame()
  const others: CSSProperties & Record<'--others', number> = { '--others': pillars.length - 1 }
  return (
    <fieldset className="areas-pick row-choice">
      <legend>
        {word.area}
        {row.state === 'waiting' && <span className="screen-only">{word.areaHelp}</span>}
      </legend>
      <div className="areas-pick__pillars" style={others}>
        {pillars.map((pillar) => {
          const areas = policyAreas.filter((area) => area.pillar === pillar.number)
          return (
            <div key={pillar.number} className={pillar.groups.length > 0 ? 'grouped' : undefined}>
              <p className="areas-pick__pillar">
                <kbd aria-hidden="true">{pillar.number}</kbd>{' '}
                <span className="vh">{pillar.number} </span>
                <Title of={pillar} />
              </p>
              <div>
                {areas.map((area, index) => {
                  const group = pillar.groups.find(({ number }) => number === area.group)
                  const opens = group && areas[index - 1]?.group !== group.number
                  return (
                    <div key={area.code}>
                      {opens && (
                        <p className="areas-pick__group">
                          <kbd aria-hidden="true">{pillar.number}</kbd>{' '}
                          <kbd aria-hidden="true">{group.number}</kbd>{' '}
                          {language === 'ja' ? `（${wide(group.number)}）` : `(${group.number}) `}
                          <Title of={group} />
                        </p>
                      )}
                      <Area area={area} row={row} choice={choice} onChoose={onChoose} />
                    </div>
                  )
                })}
              </div>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

function Area({
  area,
  row: { proposed, state },
  choice,
  onChoose,
}: {
  area: PolicyArea
  row: ConfirmationRow
  choice: Choice
  onChoose: (code: string) => void
}) {
  const word = useWords(words)
  return (
    <Radio
      name="area"
      value={area.code}
      checked={choice.policyArea === area.code}
      disabled={state === 'confirmed'}
      onChange={() => onChoose(area.code)}
      label={
        <>
          <kbd>{area.letter}</kbd> <AreaTitle area={area} />
          {area.code === proposed.policyArea && (
            <span className="chip chip--inferred areas-pick__proposed">{word.proposedArea}</span>
          )}
        </>
      }
    />
  )
}
