import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { formatDay } from '../../ui/time.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { opinionsQuery } from '../queries.ts'
import { OneOpinion } from './one.tsx'
import { words } from './words.ts'

/** What experts said, published, of a project, an indicator or the work of a year; nothing where nobody did. */
export function OpinionSection({
  of,
}: {
  of: { project: number } | { indicator: number } | { fiscalYear: number }
}) {
  const language = useLanguage()
  const word = useWords(words)
  const params = useVisionParams()
  const { data = [] } = useQuery(opinionsQuery(useVisionRef(), of))
  const shown = data.filter(({ published }) => published)
  if (shown.length === 0) return null
  const all = (
    <p>
      <Link to="/$region/$vision/opinions" params={params} search={{}}>
        {word.all}
      </Link>
    </p>
  )
  return (
    <Section title={word.title} note={all}>
      {shown.map((one) => (
        <div key={one.id}>
          <p className="small quiet" lang="ja">
            {word.meeting(one.meeting, formatDay(one.heldOn, language))}
          </p>
          <OneOpinion of={one} isAbout={'fiscalYear' in of} />
        </div>
      ))}
    </Section>
  )
}
