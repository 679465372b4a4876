import { can, type Project } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame, useIsOpen } from '../../vision/queries.ts'
import { words } from './history-words.ts'

/** Whether the reader may apply for changes of the region's projects. */
export function useMayApply(): boolean {
  const me = useMe()
  const isOpen = useIsOpen()
  const { region } = useFrame()
  const municipality = me?.municipality?.code
  return (
    municipality !== undefined &&
    isOpen &&
    (me?.memberOf.includes(region.slug) ?? false) &&
    can(me, 'application.create', { municipality })
  )
}

/** The applications an officer can begin with this project; nothing for anyone else. */
export function Apply({ project }: { project: Project }) {
  const word = useWords(words)
  const params = useVisionParams()
  if (!useMayApply()) return null
  const about = { project: [String(project.number)] }
  return (
    <p className="apply">
      <Link
        className="btn btn--sm"
        to="/$region/$vision/applications/$id"
        params={{ ...params, id: 'new' }}
        search={{ kind: ['change'], ...about }}
      >
        {word.change}
      </Link>
      {project.status === 'active' && (
        <Link
          className="btn btn--sm"
          to="/$region/$vision/applications/$id"
          params={{ ...params, id: 'new' }}
          search={{ kind: ['end'], ...about }}
        >
          {word.end}
        </Link>
      )}
      <span className="small quiet">{word.forOfficers}</span>
    </p>
  )
}
