import {
  allows,
  type AnsweredCell,
  type InquiryAnswers,
  type InquiryKind,
  inquiryTransitions,
} from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ListDownload } from '../../chrome/list-download.tsx'
import { PageHead } from '../../chrome/page-head.tsx'
import { nameIn, useLanguage, useTerms, useWords } from '../../i18n.tsx'
import { AnswerSign } from '../../ui/answer-sign.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { answerName } from '../../ui/words.ts'
import { numberOf, useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useInquiryTrail } from '../door/trail.tsx'
import { answersQuery } from '../queries.ts'
import { words } from './words.ts'
import './answers.css'

/** 回答の一覧: what is asked down, municipalities across, as it stands now. */
export function AnswersPage() {
  const word = useWords(words)
  const { inquiryKind: kinds } = useTerms()
  const { id = '' } = useParams({ strict: false })
  const { kind: asked } = useSearch({ from: '__root__' })
  const { data } = useSuspenseQuery(answersQuery(numberOf(id)))
  const { inquiry } = data
  const kind = inquiry.kinds.find((one) => one === asked?.[0]) ?? inquiry.kinds[0]
  const trail = useInquiryTrail(inquiry, word.title)
  usePageTitle(`${inquiry.title} ${word.title}`)
  return (
    <div className="wrap">
      <PageHead
        trail={trail}
        title={word.title}
        under={inquiry.title}
        lead={allows(inquiryTransitions.answer, inquiry.state) ? word.lead : word.leadClosed}
        acts={
          <ListDownload
            list="answers"
            search={{ inquiry: [id], ...(kind === undefined ? {} : { kind: [kind] }) }}
            more={[{ text: word.download, href: `/export/inquiries/${inquiry.id}/answers.xlsx` }]}
          />
        }
      />
      {inquiry.kinds.length > 1 && (
        <nav className="tabs" aria-label={word.kinds}>
          {inquiry.kinds.map((one) => (
            <Link
              key={one}
              to="."
              search={{ kind: [one] }}
              resetScroll={false}
              aria-current={one === kind ? 'page' : undefined}
              activeOptions={{ exact: true }}
            >
              {kinds[one]}
            </Link>
          ))}
        </nav>
      )}
      {kind && <Answers data={data} kind={kind} />}
    </div>
  )
}

function Answers({ data, kind }: { data: InquiryAnswers; kind: InquiryKind }) {
  const word = useWords(words)
  const language = useLanguage()
  const { inquiryKind: kinds } = useTerms()
  const params = useVisionParams()
  const frame = useFrame()
  const { inquiry, municipalities, rows } = data
  const shown = rows.filter((one) => one.kind === kind)
  const nameOf = (code: string) => {
    const known = frame.municipalities.find((one) => one.code === code)
    return known ? nameIn(language, known) : code
  }
  return (
    // Wider than a phone: scrolled to with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="answers-scroll" role="region" aria-label={kinds[kind]} tabIndex={0}>
      <table className="table answers">
        <caption className="vh">{kinds[kind]}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">{kind === 'indicators' ? word.indicator : word.project}</th>
            {municipalities.map(({ municipality, submitted }) => (
              <th key={municipality} scope="col" className="answers__place">
                <Link
                  to="/$region/$vision/inquiries/$id/responses/$municipality"
                  params={{ ...params, id: String(inquiry.id), municipality }}
                  search={{ kind: [kind] }}
                >
                  {nameOf(municipality)}
                </Link>
                {!submitted.includes(kind) && (
                  <span className="small quiet">{word.notSubmitted}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, project, printed, prompt, title, unit, cells }) => (
            <tr key={key}>
              <td>{printed}</td>
              <th scope="row" lang="ja">
                {prompt !== null && project !== null && `${prompt}：`}
                {title}
                {unit !== null && `（${unit}）`}
              </th>
              {municipalities.map(({ municipality, submitted }) => (
                <td
                  key={municipality}
                  className={submitted.includes(kind) ? 'answers__cell' : 'answers__cell quiet'}
                >
                  <Cell of={cells.find((one) => one.municipality === municipality)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ of }: { of: AnsweredCell | undefined }) {
  const word = useWords(words)
  const language = useLanguage()
  if (!of || of.state === 'none') return <span className="vh">{word.none}</span>
  if (of.answer !== null) {
    return (
      <>
        <AnswerSign answer={of.answer} basis="source" />
        <span className="answers__word">{answerName(language, of.answer)}</span>
      </>
    )
  }
  if (of.grade !== null) {
    return (
      <>
        <b lang="ja">{of.grade}</b> {of.score ?? ''}
      </>
    )
  }
  if (of.files.length > 0) {
    return of.files.map(({ id, name }) => (
      <a key={id} className="block" href={`/attachments/${id}`} lang="ja" download>
        {name}
      </a>
    ))
  }
  if (of.value !== null) return of.value
  if (of.notApplicable !== null) {
    return (
      <>
        {word.notApplicable}
        <span className="block small quiet" lang="ja">
          {of.notApplicable}
        </span>
      </>
    )
  }
  return of.state === 'drafting' ? word.drafting : <span className="quiet">{word.unanswered}</span>
}
