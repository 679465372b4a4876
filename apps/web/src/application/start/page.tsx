import { applicationKind } from '@renkei/schema'
import { Link, useSearch } from '@tanstack/react-router'
import type { Search } from '../../address.ts'
import { useWords } from '../../i18n.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams } from '../../vision/address.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { words as common } from '../door/words.ts'
import { ChooseProject } from './choose-project.tsx'
import { Start } from './start.tsx'
import { words } from './words.ts'
import './start.css'

const numberIn = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

/** `?kind=change&project=17&revision=1`: begins an application, once it is known of what. */
export function StartPage() {
  const search = useSearch({ from: '__root__' })
  const word = useWords(words)
  const { applications } = useWords(common)
  const params = useVisionParams()
  usePageTitle(applications)
  const kind = applicationKind.options.find((one) => one === search['kind']?.[0])
  const project = numberIn(search['project']?.[0])
  const revision = numberIn(search['revision']?.[0])
  const trail = [
    <Link key="list" to="/$region/$vision/applications" params={params}>
      {applications}
    </Link>,
  ]
  if (kind === 'register' || (kind !== undefined && project !== undefined)) {
    return (
      <div className="wrap">
        <PageHead trail={[...trail, word.starting]} title={word.starting} />
        <Start
          kind={kind}
          {...(project === undefined ? {} : { project })}
          {...(revision === undefined ? {} : { revision })}
        />
      </div>
    )
  }
  if (kind !== undefined) {
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
