import { type Me, mayEver } from '@renkei/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChainSection } from '../endorsement/door/chain-section.tsx'
import { useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Download, useTables } from '../ui/download.tsx'
import { Select } from '../ui/field.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { DepartmentsSection } from './departments-section.tsx'
import { InviteForm } from './invite-form.tsx'
import { PendingSection } from './pending-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { type Place, useDepartments, usePeople, usePlaces } from './queries.ts'
import { TransfersSection } from './transfers-section.tsx'
import { WebhooksSection } from './webhooks-section.tsx'
import { words } from './words.ts'
import './people.css'

/** 職員と担当課 of a municipality, or the system administrators. */
export function PeoplePage() {
  const word = useWords(words)
  const me = useMe()
  usePageTitle(word.title)
  if (!me) return null
  return (
    <div className="wrap people">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      {mayEver(me, 'person.list') ? <Managed me={me} /> : <Refused />}
    </div>
  )
}

// Asking is how the page for trouble comes to tell why.
function Refused() {
  usePeople(null)
  return null
}

function Managed({ me }: { me: Me }) {
  const word = useWords(words)
  const navigate = useNavigate()
  const { municipality: [asked] = [] } = useSearch({ from: '__root__' })
  const places = usePlaces(me)
  const own = me.municipality?.code
  const place = places.find(({ code }) => code === (own ?? asked)) ?? null
  const choose = (code: string) =>
    void navigate({ to: '/people', search: code === '' ? {} : { municipality: [code] } })
  const files = useTables('/export/people', place ? `?municipality=${place.code}` : '')
  return (
    <>
      {own === undefined && (
        <div className="people-place">
          <Select
            label={word.place}
            value={place?.code ?? ''}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{word.systemAdmins}</option>
            {places.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div className="people-take">
        <Download files={files} />
      </div>
      <Sections key={place?.code ?? ''} me={me} place={place} />
    </>
  )
}

function Sections({ me, place }: { me: Me; place: Place | null }) {
  const departments = useDepartments(place)
  return (
    <>
      <PeopleSection me={me} place={place} departments={departments ?? []} />
      <TransfersSection place={place} />
      {departments && <InviteForm me={me} place={place} departments={departments} />}
      <PendingSection place={place} />
      {place && <DepartmentsSection place={place} departments={departments ?? []} />}
      {place && departments && <KeysSection me={me} place={place} departments={departments} />}
      {place && departments && <WebhooksSection place={place} departments={departments} />}
      {place && departments && <ChainSection municipality={place.code} departments={departments} />}
    </>
  )
}
