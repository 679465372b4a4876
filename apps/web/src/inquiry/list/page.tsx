import { can, formatDeadline, formatFiscalYear, type InquiryItem } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../chrome/page-head.tsx'
import { defineWords, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { useMe } from '../../session/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { Unbroken } from '../../ui/unbroken.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { StateChip } from '../door/state-chip.tsx'
import { Marked } from '../../ui/marked.tsx'
import { words as common } from '../door/words.ts'
import { inquiriesQuery } from '../queries.ts'
import '../inquiry.css'

const words = defineWords({
  ja: {
    lead: '連携中枢都市の政策担当部が、すべての市町村に同じことを一度にたずねます。',
    create: '照会をつくる',
    none: '照会はまだありません。',
    noneOffice: '照会はまだありません。「照会をつくる」から始めてください。',
    submitted: '提出',
    own: '自分の市町村',
    sentBack: '差し戻し',
    answered: (answered: number, asked: number) => `回答済み ${answered}／${asked}`,
    notAsked: 'この市町村にはたずねていません。',
    copy: '写してつくる',
    questions: (count: number) => `質問${count}件`,
    indicators: '成果指標の一覧',
    rule: '評価の段階と観点',
  },
  en: {
    lead: 'The policy office of the core city asks all municipalities the same, once.',
    create: 'Prepare an inquiry',
    none: 'There are no inquiries yet.',
    noneOffice: 'There are no inquiries yet. Begin with “Prepare an inquiry”.',
    submitted: 'Submitted',
    own: 'Own municipality',
    sentBack: 'Sent back',
    answered: (answered, asked) => `${answered} of ${asked} answered`,
    notAsked: 'Your municipality is not asked.',
    copy: 'Prepare a copy',
    questions: (count) => (count === 1 ? 'one question' : `${count} questions`),
    indicators: 'Indicators',
    rule: 'Grades and criteria',
  },
})

/** 照会: every inquiry of the vision, newest fiscal year first. */
export function InquiriesPage() {
  const word = useWords(words)
  const { inquiries: title } = useWords(common)
  const params = useVisionParams()
  const { data: items } = useSuspenseQuery(inquiriesQuery(useVisionRef()))
  const isOffice = can(useMe(), 'inquiry.create', { region: params.region })
  usePageTitle(title)
  return (
    <div className="wrap">
      <PageHead trail={[title]} title={title} lead={word.lead} />
      <p className="acts-row">
        {isOffice && (
          <Link className="btn btn--fill" to="/$region/$vision/inquiries/new" params={params}>
            {word.create}
          </Link>
        )}
        <Link className="btn" to="/$region/$vision/indicators" params={params} search={{}}>
          {word.indicators}
        </Link>
        {isOffice && (
          <Link className="btn" to="/$region/$vision/inquiries/rule" params={params}>
            {word.rule}
          </Link>
        )}
      </p>
      <section className="sec" aria-label={title}>
        {items.length === 0 ? (
          <Empty>{isOffice ? word.noneOffice : word.none}</Empty>
        ) : (
          <ul className="inquiries">
            {items.map((item) => (
              <Item key={item.id} item={item} isOffice={isOffice} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Item({ item, isOffice }: { item: InquiryItem; isOffice: boolean }) {
  const word = useWords(words)
  const { deadline } = useWords(common)
  const { inquiryKind: kinds, responseState: ownStates } = useTerms()
  const language = useLanguage()
  const { region, vision } = useVisionParams()
  const municipality = useMe()?.municipality?.code ?? ''
  const { id, state, fiscalYear, title, asked, submitted, questions, own } = item
  const params = { region, vision, id: String(id) }
  const last = own?.deadline ?? item.deadline
  return (
    <li>
      <p className="inquiries__year">{formatFiscalYear(fiscalYear, language)}</p>
      <div>
        <h2 className="inquiries__title">
          {isOffice ? (
            <Link to="/$region/$vision/inquiries/$id" params={params} lang="ja">
              {title}
            </Link>
          ) : own === null ? (
            <span lang="ja">{title}</span>
          ) : (
            <Link
              to="/$region/$vision/inquiries/$id/responses/$municipality"
              params={{ ...params, municipality }}
              lang="ja"
            >
              {title}
            </Link>
          )}
        </h2>
        <p className="inquiries__meta">
          <StateChip state={state} />
          <span>{item.kinds.map((kind) => kinds[kind]).join('・')}</span>
          <span>
            <Unbroken>{`${deadline} ${formatDeadline(last, language)}`}</Unbroken>
          </span>
        </p>
      </div>
      <div className="inquiries__facts">
        {state !== 'prepared' && (
          <p>
            {word.submitted} <b>{submitted}</b>／{asked}
          </p>
        )}
        {questions > 0 && isOffice && (
          <p>
            <Marked text={word.questions(questions)} />
          </p>
        )}
        {isOffice && (
          <Link
            to="/$region/$vision/inquiries/new"
            params={{ region, vision }}
            search={{ from: [String(id)] }}
          >
            {word.copy}
            <span className="vh" lang="ja">
              ：{title}
            </span>
          </Link>
        )}
        {own === null && state !== 'prepared' && <p className="quiet">{word.notAsked}</p>}
        {own && (
          <p>
            {word.own}：
            <Link
              to="/$region/$vision/inquiries/$id/responses/$municipality"
              params={{ ...params, municipality }}
            >
              {own.sentBack.length > 0 ? word.sentBack : ownStates[own.state]}
            </Link>{' '}
            <span className="nw">
              <Marked text={word.answered(own.answered, own.asked)} />
            </span>
          </p>
        )}
      </div>
    </li>
  )
}
