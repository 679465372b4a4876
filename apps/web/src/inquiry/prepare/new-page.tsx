import { can, defaultEvaluationRule, type InquiryForm } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorSummary, focusField } from '../../ui/error-summary.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { PageHead } from '../../vision/page-head.tsx'
import { useWrite } from '../use-write.ts'
import { words as common } from '../words.ts'
import { InquiryFields } from './fields.tsx'
import { fieldId, useInquiryForm } from './use-form.ts'
import { words } from './words.ts'
import '../inquiry.css'

const blank: InquiryForm = {
  fiscalYear: '',
  title: '',
  explanation: '',
  deadline: '',
  kinds: ['participation'],
  rule: defaultEvaluationRule,
}

/** 照会をつくる. */
export function NewInquiryPage() {
  const word = useWords(words)
  const { inquiries } = useWords(common)
  const params = useVisionParams()
  usePageTitle(word.newTitle)
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
      {may ? <NewForm /> : <Empty>{word.mayNot}</Empty>}
    </div>
  )
}

function NewForm() {
  const word = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const navigate = useNavigate()
  const typing = useInquiryForm(blank)
  const { told, isPending, write } = useWrite()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    typing.tryNow()
    const [first] = typing.found
    if (first) return focusField(fieldId(first.field))
    const form = typing.form
    const outcome = await write(() => client.inquiry.create.mutate({ ...ref, form }))
    if (!('done' in outcome)) return typing.refuse(outcome.fields)
    await navigate({
      to: '/$region/$vision/inquiries/$id',
      params: { ...params, id: String(outcome.done.id) },
    })
  }
  return (
    <form className="inquiry-form" noValidate onSubmit={submit}>
      <ErrorSummary mistakes={typing.mistakes} />
      <div role="alert">{told !== undefined && <p className="alert-line">{told}</p>}</div>
      <InquiryFields typing={typing} />
      <div className="acts-row">
        <button
          type="submit"
          className="btn btn--fill"
          aria-disabled={isPending}
          // Leaving a field tells its mistake and moves the button away from under the pointer.
          onMouseDown={(event) => event.preventDefault()}
        >
          {word.create}
        </button>
      </div>
    </form>
  )
}
