import { can, defaultEvaluationRule, type InquiryForm } from '@renkei/schema'
import { Link, useNavigate } from '@tanstack/react-router'
import { client } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { words as common } from '../door/words.ts'
import { InquiryFormView } from './form.tsx'
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
  const { create } = useWords(words)
  const params = useVisionParams()
  const ref = useVisionRef()
  const navigate = useNavigate()
  return (
    <InquiryFormView
      held={blank}
      verb={create}
      isMain
      onSave={(form) => client.inquiry.create.mutate({ ...ref, form })}
      onDone={({ id }) =>
        void navigate({
          to: '/$region/$vision/inquiries/$id',
          params: { ...params, id: String(id) },
        })
      }
    />
  )
}
