import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame, useSummary } from '../vision/queries.ts'
import { RegionMap } from '../municipality/door/region-map.tsx'
import { words as common } from '../ui/words.ts'
import { words } from './words.ts'
import { countAll } from '../ui/count.ts'

/** What the region does together, in one sentence, four figures and a map. */
export function Hero() {
  const language = useLanguage()
  const text = useWords(words)
  const shared = useWords(common)
  const params = useVisionParams()
  const { region, vision, municipalities, policyAreas, measures } = useFrame()
  const { projects, marks } = useSummary()
  const stated = Math.max(vision.projectsStated ?? 0, projects)
  const shortName = language === 'ja' ? region.shortName : region.shortNameEn
  const headline =
    stated === 0
      ? text.headlineOfNone(shortName, municipalities.length)
      : text.headline(shortName, municipalities.length, stated)
  const figures: [string, number][] = [
    [text.municipalities, municipalities.length],
    [stated > projects ? text.projectsHeld : text.projects, projects],
    [text.policyAreas, policyAreas.length],
    ...(measures.length > 0 ? [[text.marks, countAll(marks)] satisfies [string, number]] : []),
  ]
  return (
    <div className="hero" lang={language}>
      <div className="hero__text">
        <h1>
          {headline.map((phrase) => (
            <Fragment key={phrase}>
              {language === 'ja' ? <span className="ph">{phrase}</span> : phrase}
            </Fragment>
          ))}
        </h1>
        {region.nickname !== null && (
          <p className="hero__nickname" lang={region.nicknameEn === null ? 'ja' : language}>
            {language === 'en' ? (region.nicknameEn ?? region.nickname) : region.nickname}
          </p>
        )}
        <p className="lead hero__lead">
          <span className={language === 'ja' ? 'ph' : undefined}>
            {measures.length > 0 ? text.leadQuestion : text.leadWho}
          </span>
          <Unbroken>
            {text.lead(titleIn(language, vision).text, vision.fromFiscalYear, vision.toFiscalYear) +
              (projects === 0
                ? (language === 'ja' ? '' : ' ') + shared.noProjects
                : stated > projects
                  ? text.partly(stated, projects)
                  : '')}
          </Unbroken>
        </p>
        <p className="hero__act">
          <Link className="btn btn--fill" to="/$region/$vision/matrix" params={params}>
            {text.toMatrix}
          </Link>
          <Link className="btn" to="/$region/$vision/projects" params={params}>
            {text.toProjects}
          </Link>
        </p>
        <dl className="figures">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <RegionMap />
    </div>
  )
}
