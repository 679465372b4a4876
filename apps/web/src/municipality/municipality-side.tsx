import type { Municipality } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { TileMap } from '../ui/tile-map.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { words as record } from '../ui/record-words.ts'
import { tileName } from '../ui/tile-name.ts'
import { words } from './words.ts'

/** Where the municipality lies, the others, and the list filtered by it. */
export function MunicipalitySide({ municipality }: { municipality: Municipality }) {
  const language = useLanguage()
  const text = useWords(words)
  const { project } = useWords(record)
  const params = useVisionParams()
  const { municipalities } = useFrame()
  return (
    <aside className="side" aria-label={text.others}>
      <section>
        <h2>{text.map}</h2>
        <TileMap municipalities={municipalities} small>
          {(one) => (
            <Link
              className={`tile${one.code === municipality.code ? ' tile--here' : ''}`}
              to="/$region/$vision/municipalities/$code"
              params={{ ...params, code: one.code }}
            >
              <b lang={language}>{tileName(language, one)}</b>
            </Link>
          )}
        </TileMap>
      </section>
      <section>
        <h2>{project}</h2>
        <p>
          <Link
            to="/$region/$vision/projects"
            params={params}
            search={{ municipality: [municipality.code] }}
          >
            {text.listOf}
          </Link>
        </p>
      </section>
    </aside>
  )
}
