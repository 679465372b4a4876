import type { Department, Me, Person } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Waiting } from '../ui/states.tsx'
import { Empty } from '../ui/empty.tsx'
import { Section } from '../ui/section.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import { type Place, refresh, usePeople } from './queries.ts'
import { SureDialog } from './sure-dialog.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './words.ts'

export type Asked = { what: 'move' | 'help' | 'deactivate' | 'reactivate'; person: Person }

/** Who works with the registry in a municipality, and what can be done about it. */
export function PeopleSection({
  me,
  place,
  departments,
}: {
  me: Me
  place: Place | null
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const people = usePeople(place)
  const writing = useWriting<string>(refresh)
  const { write } = writing
  const [asked, ask] = useState<Asked>()
  const close = () => ask(undefined)
  const reactivate = async ({ person: { id, version, name } }: Asked) => {
    close()
    await write(async () => {
      await client.person.reactivate.mutate({ person: id, version })
      return word.wasReactivated(name)
    })
  }
  const active = people?.filter(({ deactivatedAt }) => deactivatedAt === null).length ?? 0
  return (
    <Section title={word.people} note={people && word.peopleCount(active)}>
      <Outcome of={writing} isBrought />
      {people === undefined ? (
        <Waiting rows={4} />
      ) : people.length === 0 ? (
        <Empty>{word.noPeople}</Empty>
      ) : (
        <PeopleTable me={me} people={people} hasDepartments={place !== null} onAsk={ask} />
      )}
      {asked?.what === 'move' && (
        <MoveDialog
          me={me}
          person={asked.person}
          place={place}
          departments={departments}
          write={write}
          onClose={close}
        />
      )}
      {asked?.what === 'help' && <HelpDialog person={asked.person} write={write} onClose={close} />}
      {asked?.what === 'deactivate' && (
        <DeactivateDialog person={asked.person} write={write} onClose={close} />
      )}
      {asked?.what === 'reactivate' && (
        <SureDialog
          title={word.reactivateSure(asked.person.name)}
          help={word.reactivateHelp}
          verb={word.reactivateDo}
          onSure={() => void reactivate(asked)}
          onClose={close}
        />
      )}
    </Section>
  )
}
