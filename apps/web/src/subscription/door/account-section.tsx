import { digestFrequency, noticeFrequency, type Subscription } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { Section } from '../../ui/section.tsx'
import { Outcome } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { FollowedList } from '../followed-list.tsx'
import { refresh, subscriptionQuery } from '../queries.ts'
import { Frequency } from './frequency.tsx'
import { words } from './words.ts'

/** What is mailed to the signed-in person, how often, and what they follow. */
export function SubscriptionSection() {
  const word = useWords(words)
  const { data } = useQuery(subscriptionQuery())
  if (!data) return null
  return (
    <>
      <Section title={word.section}>
        <Settings held={data} />
      </Section>
      <Section title={word.list} id="follows">
        <FollowedList follows={data.follows} />
      </Section>
    </>
  )
}

function Settings({ held }: { held: Subscription }) {
  const word = useWords(words)
  const [frequency, setFrequency] = useState(held.frequency)
  const [notices, setNotices] = useState(held.notices)
  const writing = useWriting<string>(refresh)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    await writing.write(async () => {
      await client.subscription.save.mutate({ frequency, notices })
      return word.saved
    })
  }
  return (
    <form className="fields account__form" onSubmit={save}>
      <FieldGroup label={word.notices}>
        {noticeFrequency.options.map((option) => (
          <Radio
            key={option}
            name="notices"
            label={word.noticeFrequencies[option]}
            checked={notices === option}
            onChange={() => setNotices(option)}
          />
        ))}
      </FieldGroup>
      <Frequency
        label={word.digests}
        options={digestFrequency.options}
        value={frequency}
        onChange={setFrequency}
      />
      <div className="acts-row">
        <button type="submit" className="btn" aria-disabled={writing.isPending}>
          {word.save}
        </button>
      </div>
      <Outcome of={writing} />
    </form>
  )
}
