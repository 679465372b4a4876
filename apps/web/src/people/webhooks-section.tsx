import type { Department, MadeWebhook, Webhook } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Guide } from '../ui/guide.tsx'
import { Section } from '../ui/section.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { DeliveriesDialog } from './deliveries-dialog.tsx'
import { Listed } from './listed.tsx'
import { MadeLink } from './made-link.tsx'
import { type Place, refresh, useWebhooks } from './queries.ts'
import { SureDialog } from './sure-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { words } from './webhook-words.ts'
import { WebhooksTable } from './webhooks-table.tsx'

export type WebhookAct = 'history' | 'pause' | 'resume' | 'renew' | 'remove'

/** Webhooks of a municipality: which there are, what they were told, and registering, pausing, renewing and removing them. */
export function WebhooksSection({
  place,
  departments,
}: {
  place: Place
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const webhooks = useWebhooks(place)
  const writing = useWriting<string>(refresh)
  const [asked, ask] = useState<{ what: WebhookAct; webhook: Webhook }>()
  const [made, setMade] = useState<MadeWebhook>()
  const close = () => ask(undefined)
  const act = (work: () => Promise<unknown>, said: string) => {
    close()
    void writing.write(async () => {
      await work()
      return said
    })
  }
  const onAct = (what: WebhookAct, webhook: Webhook) => {
    const { id, name } = webhook
    if (what === 'pause') act(() => client.webhook.pause.mutate({ id }), word.paused(name))
    else if (what === 'resume') act(() => client.webhook.resume.mutate({ id }), word.resumed(name))
    else ask({ what, webhook })
  }
  const { id = 0, name = '' } = asked?.webhook ?? {}
  return (
    <Section id="webhooks" title={word.title} note={word.note}>
      <Outcome of={writing} isBrought />
      <Guide title={word.guide} steps={word.steps} />
      <Listed of={webhooks} none={word.none}>
        {(some) => <WebhooksTable webhooks={some} onAct={onAct} />}
      </Listed>
      {made && (
        <MadeLink
          title={word.secret}
          help={word.secretHelp(made.webhook.name)}
          link={made.secret}
          copy={word.copy}
          onClose={() => setMade(undefined)}
        />
      )}
      <WebhookForm departments={departments} onMade={setMade} />
      {asked?.what === 'history' && (
        <DeliveriesDialog
          of={asked.webhook}
          onClose={() => {
            close()
            // What was sent meanwhile says how things stand.
            void refresh()
          }}
        />
      )}
      {asked?.what === 'renew' && (
        <SureDialog
          title={word.renewOf(name)}
          help={word.renewHelp}
          verb={word.renewDo}
          onSure={() =>
            act(async () => setMade(await client.webhook.renew.mutate({ id })), word.renewed(name))
          }
          onClose={close}
        />
      )}
      {asked?.what === 'remove' && (
        <SureDialog
          title={word.removeSure(name)}
          help={word.removeHelp}
          verb={word.removeDo}
          onSure={() => act(() => client.webhook.remove.mutate({ id }), word.removed(name))}
          onClose={close}
        />
      )}
    </Section>
  )
}
