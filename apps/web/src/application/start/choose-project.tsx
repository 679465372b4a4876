import { fold, holdsWord, searchable } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { TextField } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useNumbers } from '../../vision/number.tsx'
import { projectsQuery } from '../../project/queries.ts'
import { words } from './words.ts'

/** The projects that can be changed or ended, narrowed while one types. */
export function ChooseProject({ kind }: { kind: 'change' | 'end' }) {
  const word = useWords(words)
  const params = useVisionParams()
  const { no, sign } = useNumbers()
  const [typed, setTyped] = useState('')
  const { data = [] } = useQuery(projectsQuery(useVisionRef()))
  const wanted = fold(typed)
  const found = data.filter(
    (project) =>
      project.status === 'active' &&
      holdsWord(
        searchable(
          `${no(project)} ${sign(project)} ${project.title} ${project.titleEn ?? ''} ${project.kana}`,
        ),
        wanted,
      ),
  )
  return (
    <div className="choose-project">
      <TextField
        label={word.find}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <p className="small quiet" role="status">
        {data.length > 0 && (found.length > 0 ? word.found(found.length) : word.none)}
      </p>
      <ul>
        {found.map((project) => (
          <li key={project.number}>
            <span className="quiet">{no(project)}</span>
            <Link
              to="/$region/$vision/applications/$id"
              params={{ ...params, id: 'new' }}
              search={{ kind: [kind], project: [String(project.number)] }}
              replace
            >
              <Title of={project} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
