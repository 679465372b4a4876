import { applicationKind } from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import type { Search } from '../../address.ts'
import { useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams } from '../../vision/address.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { words as common } from '../door/words.ts'
import { kindIn } from './beginning.ts'
import { ChooseProject } from './choose-project.tsx'
import { words } from './words.ts'
import './start.css'

/** What is applied for, and of which project, until both are known. */
export function StartPage() {
  const search = useSearch({ from: '__root__' })
  const word = useWords(words)
  const { applications } = useWords(common)
  const params = useVisionParams()
  usePageTitle(applications)
  const kind = kindIn(search)
  const trail = [
    <Link key="list" to="/$region/$vision/applications" params={params}>
      {applications}
    </Link>,
  ]
  if (kind === 'change' || kind === 'end') {
    const title = word.chooseProject[kind]
    return (
      <div className="wrap">
        <PageHead trail={[...trail, title]} title={title} lead={word.projectLead} />
        <ChooseProject kind={kind} />
      </div>
    )
  }
  return (
    <div className="wrap">
      <PageHead trail={[...trail, word.chooseKind]} title={word.chooseKind} />
      <p className="acts-row">
        {applicationKind.options.map((one) => (
          <Link
            className="btn"
            key={one}
            to="."
            search={(now: Search) => ({ ...now, kind: [one] })}
          >
            {word.kinds[one]}
          </Link>
        ))}
      </p>
    </div>
  )
}
