import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { tileName } from '../../ui/tile-name.ts'
import { TileMap } from '../../ui/tile-map.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { words } from '../words.ts'

/** The region's municipalities, and on how many projects each has answered. */
export function RegionMap() {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const { municipalities } = useFrame()
  const { projects, municipalities: counts } = useSummary()
  const grounded = new Map(counts.map((count) => [count.code, count.grounded]))
  const isSilent = counts.every((count) => count.grounded === 0)
  return (
    <figure className="map">
      <TileMap municipalities={municipalities}>
        {(municipality) => (
          <Link
            className={`tile${municipality.role === 'core' ? ' tile--core' : ''}`}
            to="/$region/$vision/municipalities/$code"
            params={{ ...params, code: municipality.code }}
          >
            <b lang={language}>{tileName(language, municipality)}</b>
            {municipality.role === 'core' ? (
              <span>
                {text.core.map((phrase) => (
                  <Fragment key={phrase}>
                    <span className="ph">{phrase}</span>
                    {language === 'en' && ' '}
                  </Fragment>
                ))}
              </span>
            ) : (
              <span>
                <span className="vh">{text.answered}</span>
                {text.ofAll(grounded.get(municipality.code) ?? 0, projects)}
              </span>
            )}
          </Link>
        )}
      </TileMap>
      <figcaption>
        {text.mapCaption}
        {isSilent && text.noAnswerYet}
      </figcaption>
    </figure>
  )
}
