import { formatDate } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { titleIn, useLanguage, useWords } from '../i18n.tsx'
import { Notice } from '../ui/notice.tsx'
import { Marked } from '../ui/marked.tsx'
import { closedSince, useFrameIfAny } from '../vision/queries.ts'
import { words } from './words.ts'

/** Says above every page of a vision that the next one has taken its place, and leads there. */
export function VisionState() {
  const word = useWords(words)
  const language = useLanguage()
  const frame = useFrameIfAny()
  const since = frame && closedSince(frame)
  const next = frame?.visions.findLast(({ edition }) => edition > frame.vision.edition)
  if (!frame || since === undefined || !next) return null
  const params = { region: frame.region.slug, vision: String(next.edition) }
  return (
    <div className="wrap">
      <Notice title={word.visionClosed(formatDate(since, language))}>
        <p>
          <Link to="/$region/$vision" params={params} search={{}}>
            <Marked text={titleIn(language, next).text} />
          </Link>
        </p>
        <p>
          <Link
            to="/$region/$vision/comparison"
            params={params}
            search={{ former: [String(frame.vision.edition)] }}
          >
            {word.compareVisions}
          </Link>
        </p>
      </Notice>
    </div>
  )
}
