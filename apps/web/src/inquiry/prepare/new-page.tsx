import { can, type HeldRule, type InquiryForm } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { numberOf, useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { words as common } from '../door/words.ts'
import { inquiryQuery, ruleQuery } from '../queries.ts'
import { InquiryFormView } from './form.tsx'
import { copyOf } from './form-of.ts'
import { words } from './words.ts'
import '../inquiry.css'

const blank = ({ rule }: HeldRule, chosen: Chosen): InquiryForm => ({
  fiscalYear: '',
  title: '',
  explanation: '',
  deadline: '',
  kinds: ['participation'],
  rule,
  prompts: [],
  ...chosen,
  evaluators: 'participants',
})

type Chosen = Pick<InquiryForm, 'municipalities' | 'projects'>

/** Whom and about what an address asks, as 登録の点検 does: `?municipality=012173&project=3`; everyone and everything
 * where it names nothing that there is. */
function useChosen(): Chosen {
  const { municipality = [], project = [] } = useSearch({ from: '__root__' })
  const { municipalities } = useFrame()
  const codes = municipalities.map(({ code }) => code).filter((code) => municipality.includes(code))
  const numbers = [...new Set<number>(project.map((one: string) => Number(one)))].filter(
    (number) => Number.isInteger(number) && number > 0,
  )
  return {
    municipalities: codes.length > 0 ? codes : null,
    projects: numbers.length > 0 ? numbers.toSorted((a, b) => a - b) : null,
  }
}

/** 照会をつくる. */
export function NewInquiryPage() {
  const word = useWords(words)
  const { inquiries } = useWords(common)
  const params = useVisionParams()
  const from = useSearch({ from: '__root__' })['from']?.[0]
  const chosen = useChosen()
  usePageTitle(word.newTitle)
  const { data: named } = useSuspenseQuery(ruleQuery(useVisionRef()))
  const may = can(useMe(), 'inquiry.create', { region: params.region })
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/inquiries" params={params}>
            {inquiries}
          </Link>,
          word.newTitle,
        ]}
        title={word.newTitle}
        lead={word.lead}
      />
      {!may && <Empty>{word.mayNot}</Empty>}
      {may &&
        (from ? (
          <CopyForm of={from} key={from} named={named} />
        ) : (
          <NewForm held={blank(named, chosen)} />
        ))}
    </div>
  )
}

/** The form as another inquiry (id) was filled in, a year on, by the rule that the region has `named` since. */
function CopyForm({ of, named }: { of: string; named: HeldRule }) {
  const { copied } = useWords(words)
  const { data: model } = useSuspenseQuery(inquiryQuery(numberOf(of)))
  return (
    <>
      <p className="help" lang="ja">
        {copied(model.title)}
      </p>
      <NewForm held={{ ...copyOf(model), rule: named.version === 0 ? model.rule : named.rule }} />
    </>
  )
}

function NewForm({ held }: { held: InquiryForm }) {
  const { create } = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const navigate = useNavigate()
  return (
    <InquiryFormView
      held={held}
      verb={create}
      isMain
      onSave={(form) => client.inquiry.create.mutate({ ...ref, form })}
      onDone={({ id }) =>
        void navigate({
          to: '/$region/$vision/inquiries/$id',
          params: { ...params, id: String(id) },
          ignoreBlocker: true,
        })
      }
    />
  )
}
