import { can, type EvaluationRule, type FieldError, ruleProblems } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, client, queryClient } from '../../api.ts'
import { PageHead } from '../../chrome/page-head.tsx'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorSummary, focusField } from '../../ui/error-summary.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { problemText } from '../../ui/problem-words.ts'
import { formatDay } from '../../ui/time.ts'
import { useTypedForm } from '../../ui/use-typed-form.ts'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { By } from '../../writing/by.tsx'
import { Outcome } from '../../writing/outcome.tsx'
import { Unsaved } from '../../writing/unsaved.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { words as common } from '../door/words.ts'
import { ruleQuery } from '../queries.ts'
import { RuleFields } from './rule-fields.tsx'
import { words as rulePage } from './rule-words.ts'
import { fieldId } from './use-form.ts'
import { words } from './words.ts'
import '../inquiry.css'

/** 評価の段階と観点: what the region calls its grades, and how points become them. */
export function RulePage() {
  const word = useWords(rulePage)
  const { inquiries } = useWords(common)
  const params = useVisionParams()
  const language = useLanguage()
  const { data: held } = useSuspenseQuery(ruleQuery(useVisionRef()))
  usePageTitle(word.title)
  const may = can(useMe(), 'evaluation.saveRule', { region: params.region })
  return (
    <div className="wrap">
      <PageHead
        trail={[
          <Link key="all" to="/$region/$vision/inquiries" params={params}>
            {inquiries}
          </Link>,
          word.title,
        ]}
        title={word.title}
        lead={word.lead}
      />
      <p className="small quiet">
        {held.at === null ? word.usual : word.since(formatDay(held.at, language))}{' '}
        {held.by && <By author={held.by} />}
      </p>
      {may ? <RuleForm opened={held.rule} version={held.version} /> : <Empty>{word.mayNot}</Empty>}
    </div>
  )
}

function RuleForm({ opened, version }: { opened: EvaluationRule; version: number }) {
  const word = useWords(rulePage)
  const { label } = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const writing = useWriting<string>(() =>
    queryClient.invalidateQueries({ queryKey: api.evaluation.rule.queryKey() }),
  )
  const typing = useTypedForm(
    { rule: opened },
    {
      read: ({ rule }) => ruleProblems(rule),
      textOf: (error: FieldError) =>
        problemText(language, error, {
          label: label[error.field.slice('rule.'.length) as 'criteria' | 'grades' | 'indicators'],
        }),
      idOf: fieldId,
    },
  )
  const [saved, setSaved] = useState(opened)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    typing.tryNow()
    const [first] = typing.found
    if (first) return focusField(fieldId(first.field))
    const { rule } = typing.form
    const outcome = await writing.write(async () => {
      await client.evaluation.saveRule.mutate({ ...ref, rule, version })
      return word.saved
    })
    if ('done' in outcome) setSaved(rule)
    else typing.refuse(outcome.fields)
  }
  return (
    <form className="inquiry-form" noValidate onSubmit={submit}>
      <Outcome of={writing} />
      <ErrorSummary mistakes={typing.mistakes} />
      <div className="fields">
        <RuleFields typing={typing} />
      </div>
      <div className="acts-row">
        <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
          {word.save}
        </button>
      </div>
      <Unsaved isChanged={JSON.stringify(typing.form.rule) !== JSON.stringify(saved)} />
    </form>
  )
}
