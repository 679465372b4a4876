import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { tileName } from '../../ui/tile-name.ts'
import { countAll } from '../../ui/count.ts'
import { answersOrder } from '../../ui/answer-legend.tsx'
import { TileMap } from '../../ui/tile-map.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useSummary } from '../../vision/queries.ts'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { words } from '../words.ts'
import { mapPicture } from './map-picture.tsx'

/** The region's municipalities, and in how many projects each takes part, or has not answered about. */
export function RegionMap() {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const frame = useFrame()
  const { municipalities } = frame
  const madeHere = useMadeHere()
  const { participations, ...summary } = useSummary()
  const counts = new Map(summary.municipalities.map((one) => [one.code, one]))
  const partsOf = (code: string) => {
    const found = counts.get(code)
    if (!found) return { part: 0, unanswered: 0, isKnown: false }
    return {
      part: countAll(found.lead) + countAll(found.participating),
      unanswered: countAll(found.unanswered),
      isKnown: answersOrder.some((answer) => countAll(found[answer]) > 0),
    }
  }
  // Of whom nothing is known, nothing is counted.
  const isCounted = countAll(participations) > 0
  const areUnanswered = municipalities.some(
    ({ code, role }) => role !== 'core' && partsOf(code).part === 0 && partsOf(code).unanswered > 0,
  )
  const isMapped = municipalities.every(({ tile }) => tile !== null)
  const draw = () =>
    mapPicture(frame, language, {
      title: text.mapTitle(titleIn(language, frame.vision).text),
      source: [
        text.mapPlaces +
          (isCounted ? text.mapCaption : '') +
          (areUnanswered ? text.unanswered : ''),
        madeHere(),
      ],
      said: (of) =>
        of.role === 'core'
          ? text.core[frame.region.scheme].join(language === 'ja' ? '' : ' ')
          : isCounted
            ? text.parts(partsOf(of.code)).replaceAll('\u00AD', '')
            : '',
    })
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
                {text.core[frame.region.scheme].map((phrase) => (
                  <Fragment key={phrase}>
                    <span className="ph">{phrase}</span>
                    {language === 'en' && ' '}
                  </Fragment>
                ))}
              </span>
            ) : (
              isCounted && (
                <span>
                  <span className="vh">{text.takesPart}</span>
                  {text.parts(partsOf(municipality.code))}
                </span>
              )
            )}
          </Link>
        )}
      </TileMap>
      <figcaption>
        {isMapped && text.mapPlaces}
        {isCounted && text.mapCaption}
        {areUnanswered && text.unanswered}
        {isMapped && <SavePicture draw={draw} />}
      </figcaption>
    </figure>
  )
}
