import { useNavigate } from '@tanstack/react-router'
import { client, queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Refused } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './first-words.ts'

/** Takes the catalogue’s region as an example, and leads there. */
export function Example() {
  const word = useWords(words)
  const navigate = useNavigate()
  const { write, isPending, refused } = useWriting(async () => {}, { stale: word.exampleThere })
  const take = async () => {
    const outcome = await write(() => client.region.takeExample.mutate())
    if (!('done' in outcome)) return
    const { region } = outcome.done
    await navigate({ to: '/$region', params: { region } })
    await queryClient.invalidateQueries()
  }
  return (
    <Section title={word.example}>
      <p>{word.exampleHelp}</p>
      <p className="acts-row">
        <button type="button" className="btn" aria-disabled={isPending} onClick={() => void take()}>
          {isPending ? word.takingExample : word.takeExample}
        </button>
      </p>
      {refused !== undefined && <Refused text={refused} />}
    </Section>
  )
}
