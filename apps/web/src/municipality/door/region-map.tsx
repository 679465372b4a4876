import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { tileName } from '../../ui/tile-name.ts'
import { countAll } from '../../ui/count.ts'
import { answersOrder } from '../../ui/answer-legend.tsx'
import { TileMap } from '../../ui/tile-map.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useScheme, useSummary } from '../../vision/queries.ts'
import { SavePicture, useMadeHere } from '../../ui/save-picture.tsx'
import { words } from '../words.ts'
import { mapPicture } from './map-picture.tsx'

/** What a map shows instead of participation, of those municipalities that have it: as text, and how much of the most
 * that any has, from 0 to 1. */
export type MapShown = {
  key: string
  title: string
  caption: string
  values: ReadonlyMap<string, { text: string; share: number }>
}

const levels = ['', 'tile--level-1', 'tile--level-2', 'tile--level-3', 'tile--level-4']
const levelOf = (share: number): number => Math.min(4, Math.ceil(share * 4))

/** The region's municipalities, and in how many projects each takes part, or has not answered about. */
export function RegionMap({ shown }: { shown?: MapShown | undefined }) {
  const language = useLanguage()
  const text = useWords(words)
  const params = useVisionParams()
  const frame = useFrame()
  const { municipalities } = frame
  const madeHere = useMadeHere()
  const roles = useScheme()
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
  const caption = shown
    ? shown.caption + text.shades(roles.core)
    : (isCounted ? text.mapCaption : '') + (areUnanswered ? text.unanswered : '')
  const draw = () =>
    mapPicture(frame, language, {
      title: text.mapTitle(titleIn(language, frame.vision).text, shown?.title ?? text.mapOf),
      source: [text.mapPlaces + caption, madeHere()],
      said: (of) =>
        shown
          ? (shown.values.get(of.code)?.text ?? '―')
          : of.role === 'core'
            ? text.core[frame.region.scheme].join(language === 'ja' ? '' : ' ')
            : isCounted
              ? text.parts(partsOf(of.code)).replaceAll('\u00AD', '')
              : '',
      ...(shown ? { levelOf: ({ code }) => levelOf(shown.values.get(code)?.share ?? 0) } : {}),
    })
  return (
    <figure className="map">
      <TileMap municipalities={municipalities}>
        {(municipality) => (
          <Link
            className={
              shown
                ? `tile tile--level ${levels[levelOf(shown.values.get(municipality.code)?.share ?? 0)]}${municipality.role === 'core' ? ' tile--framed' : ''}`
                : `tile${municipality.role === 'core' ? ' tile--core' : ''}`
            }
            to="/$region/$vision/municipalities/$code"
            params={{ ...params, code: municipality.code }}
          >
            <b lang={language}>{tileName(language, municipality)}</b>
            {shown ? (
              <span>{shown.values.get(municipality.code)?.text ?? '―'}</span>
            ) : municipality.role === 'core' ? (
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
        {caption}
        {isMapped && <SavePicture draw={draw} />}
      </figcaption>
    </figure>
  )
}
