import { can, fiscalYearOf, type Opinion, type OpinionForm as Form, today } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api.ts'
import { ListDownload } from '../chrome/list-download.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting, type Writing } from '../writing/use-writing.ts'
import { OneOpinion } from './door/one.tsx'
import { words as common } from './door/words.ts'
import { formOf, OpinionForm } from './form.tsx'
import { opinionsQuery, refresh } from './queries.ts'
import { words } from './words.ts'

/** 懇談会の意見: what was said, meeting by meeting, newest first. Everyone reads it, the policy office writes it down. */
export function OpinionsPage() {
  const word = useWords(words)
  const { title, meeting: named } = useWords(common)
  const language = useLanguage()
  const ref = useVisionRef()
  const { region } = useFrame()
  // The year's work of a vision that the next one has replaced is still talked about.
  const isOffice = can(useMe(), 'opinion.save', { region: ref.region }) && region.state !== 'closed'
  const { data: opinions } = useSuspenseQuery(opinionsQuery(ref))
  const writing = useWriting<string>(refresh)
  const [edited, edit] = useState<Opinion | 'new'>()
  const [blank, setBlank] = useState<Form>(unsaid)
  usePageTitle(title)
  const meetings = Map.groupBy(opinions, ({ heldOn, meeting }) => `${heldOn} ${meeting}`)
  const done = (typed: Form) => {
    edit(undefined)
    const { meeting, heldOn, fiscalYear, source } = typed
    setBlank({ ...unsaid(), meeting, heldOn, fiscalYear, source })
    window.scrollTo({ top: 0 })
  }
  return (
    <div className="wrap">
      <PageHead
        trail={[title]}
        title={title}
        lead={isOffice ? word.leadOffice : word.lead}
        acts={<ListDownload list="opinions" />}
      />
      <Outcome of={writing} />
      {isOffice && edited === undefined && (
        <p className="acts-row">
          <button type="button" className="btn btn--fill" onClick={() => edit('new')}>
            {word.add}
          </button>
        </p>
      )}
      {isOffice && edited !== undefined && (
        <Section title={edited === 'new' ? word.add : word.change}>
          <OpinionForm
            key={edited === 'new' ? 0 : edited.id}
            of={edited === 'new' ? undefined : opinions.find(({ id }) => id === edited.id)}
            initial={edited === 'new' ? blank : formOf(edited)}
            writing={writing}
            onDone={done}
            onCancel={() => edit(undefined)}
          />
        </Section>
      )}
      {opinions.length === 0 && (
        <section className="sec">
          <Empty>
            <p>{isOffice ? word.noneOffice : word.none}</p>
          </Empty>
        </section>
      )}
      {[...meetings].map(([key, of]) => (
        <Section
          key={key}
          title={named(of[0]?.meeting ?? '', formatDay(of[0]?.heldOn ?? '', language))}
          note={word.count(of.length)}
        >
          {of.map((one) => (
            <OneOpinion key={one.id} of={one}>
              {isOffice && <Acts of={one} writing={writing} onEdit={() => edit(one)} />}
            </OneOpinion>
          ))}
        </Section>
      ))}
    </div>
  )
}

const unsaid = (): Form => ({
  ...{ heldOn: '', meeting: '', speaker: '', text: '', answer: '' },
  ...{ outcome: 'open', outcomeNote: '', source: '', project: '', indicator: '' },
  fiscalYear: String(fiscalYearOf(today()) - 1),
  published: false,
})

function Acts({
  of,
  writing,
  onEdit,
}: {
  of: Opinion
  writing: Writing<string>
  onEdit: () => void
}) {
  const word = useWords(words)
  const { hidden } = useWords(common)
  const [isAsking, ask] = useState(false)
  const remove = async () => {
    ask(false)
    await writing.write(async () => {
      await client.opinion.remove.mutate({ id: of.id, version: of.version })
      return word.removed
    })
  }
  const name = word.editOf([...of.text].slice(0, 20).join(''))
  return (
    <div className="acts-row">
      {!of.published && <span className="chip chip--inferred">{hidden}</span>}
      <button
        type="button"
        className="btn btn--sm"
        onClick={() => {
          onEdit()
          window.scrollTo({ top: 0 })
        }}
      >
        {word.edit}
        <span className="vh">{name}</span>
      </button>
      <button type="button" className="btn btn--sm btn--text" onClick={() => ask(true)}>
        {word.remove}
        <span className="vh">{name}</span>
      </button>
      {isAsking && (
        <Dialog title={word.removeTitle} onClose={() => ask(false)}>
          <p lang="ja">{of.text}</p>
          <p>{word.removeText}</p>
          <div className="acts-row">
            <button
              type="button"
              className="btn btn--fill"
              aria-disabled={writing.isPending}
              onClick={() => void remove()}
            >
              {word.remove}
            </button>
            <button type="button" className="btn" onClick={() => ask(false)}>
              {word.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
