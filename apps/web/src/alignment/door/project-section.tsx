import type { Project } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { Chain } from '../chain.tsx'
import { words } from '../chain-words.ts'
import { chainsQuery } from '../queries.ts'

/** 当たる計画の項目: which items of plans a project serves, and what those serve in turn. */
export function ProjectAlignments({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { data } = useQuery(chainsQuery(useVisionRef(), project.number))
  const all = (
    <p>
      <Link to="/$region/$vision/alignments" params={params} search={{}}>
        {word.all}
      </Link>
    </p>
  )
  return (
    <Section title={word.title} note={all} id="plans-above">
      {data?.length === 0 && (
        <Empty>
          <p>{word.none}</p>
        </Empty>
      )}
      {data && data.length > 0 && (
        <>
          <p className="small phrase">{word.help}</p>
          <ul className="chains">
            {data.map((chain) => (
              <Chain key={chain.id} of={chain} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
