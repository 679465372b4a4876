import type { Pillar, PolicyArea } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { groupSign, useLanguage, useWords, wide } from '../../i18n.tsx'
import { countAll } from '../../ui/count.ts'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { words } from '../words.ts'

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
          {areas.some(({ group }) => group === null) && (
            <div>
              <AreaList areas={areas.filter(({ group }) => group === null)} />
            </div>
          )}
          {pillar.groups.map((group) => (
            <div key={group.number}>
              <h4>
                {groupSign(language, group)}
                <Title of={group} />
              </h4>
              <AreaList areas={areas.filter((area) => area.group === group.number)} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

function AreaList({ areas }: { areas: readonly PolicyArea[] }) {
  const params = useVisionParams()
  const { policyAreas } = useSummary()
  const counts = new Map(policyAreas.map((area) => [area.code, countAll(area)]))
  return (
    <ul>
      {areas.map((area) => (
        <li key={area.code}>
          <span className="areas__letter">{area.letter}</span>
          <Link to="/$region/$vision/policy-areas/$code" params={{ ...params, code: area.code }}>
            <Title of={area} />
          </Link>
          <span className="areas__count">{counts.get(area.code) ?? 0}</span>
        </li>
      ))}
    </ul>
  )
}
