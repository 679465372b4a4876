import type { Pillar } from '@renkei/schema'
import { useLanguage, useWords, wide } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { words } from '../words.ts'
import { AreaList } from '../area-list.tsx'

/** Pillars, their groups and policy areas, each with its number of projects. */
export function AreaTree() {
  const { pillars } = useFrame()
  const parted = pillars.filter(({ groups }) => groups.length > 0)
  const plain = pillars.filter(({ groups }) => groups.length === 0)
  return (
    <div className="cols">
      {[plain, parted].map(
        (column) =>
          column[0] && (
            <div key={column[0].number}>
              {column.map((pillar) => (
                <PillarAreas key={pillar.number} pillar={pillar} />
              ))}
            </div>
          ),
      )}
    </div>
  )
}

function PillarAreas({ pillar }: { pillar: Pillar }) {
  const language = useLanguage()
  const text = useWords(words)
  const { policyAreas } = useFrame()
  const count = useSummary().pillars.find(({ number }) => number === pillar.number)?.projects ?? 0
  const areas = policyAreas.filter((area) => area.pillar === pillar.number)
  return (
    <section className="areas">
      <h3>
        <span>{language === 'ja' ? wide(pillar.number) : pillar.number}</span>
        <span>
          <Title of={pillar} />
        </span>
        <span className="num">{text.projectCount(count)}</span>
      </h3>
      {pillar.groups.length === 0 ? (
        <AreaList areas={areas} />
      ) : (
        <div className="two">
          {pillar.groups.map((group) => (
            <div key={group.number}>
              <h4>{text.group(group.number, language === 'ja' ? group.title : group.titleEn)}</h4>
              <AreaList areas={areas.filter((area) => area.group === group.number)} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
