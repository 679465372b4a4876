import { can, deadlineDay, formatDeadline, hasPassed, type Response, today } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { PdfLink } from '../ui/pdf-link.tsx'
import { useVisionParams } from '../vision/address.ts'
import { useMunicipalityName } from '../vision/queries.ts'
import { useAuthorName } from '../writing/by.tsx'
import { Marked } from '../ui/marked.tsx'
import { words } from './words.ts'

/** Title, explanation, and the facts: until when, who asks, who answers, who else is at it. */
export function Head({ response, onAsk }: { response: Response; onAsk?: () => void }) {
  const language = useLanguage()
  const word = useWords(words)
  const name = useAuthorName()
  const placeName = useMunicipalityName()
  const me = useMe()
  const params = useVisionParams()
  const { inquiry, municipality, deadline, deadlineReason, editors, assignments } = response
  const isOwn = me?.municipality?.code === municipality
  const days = daysUntil(deadlineDay(deadline))
  const isLate = hasPassed(deadline)
  return (
    <>
      <Breadcrumb>
        <Link to="/$region/$vision/inquiries" params={params}>
          {word.inquiries}
        </Link>
        <span lang="ja">{inquiry.title}</span>
      </Breadcrumb>
      <div className="page-head ask">
        <div>
          {isOwn || !onAsk ? (
            <h1 lang="ja">{inquiry.title}</h1>
          ) : (
            <>
              <h1>
                <Marked text={word.answersOf(placeName(municipality))} />
              </h1>
              <p className="quiet" lang="ja">
                {inquiry.title}
              </p>
            </>
          )}
          {inquiry.explanation !== '' && (
            <p className="ask__text" lang="ja">
              {inquiry.explanation}
            </p>
          )}
          {onAsk && (
            <>
              <p className="small ask__book">
                {word.workbook[0]}
                <Link
                  to="/$region/$vision/inquiries/$id/responses/$municipality/workbook"
                  params={{ ...params, id: String(inquiry.id), municipality }}
                >
                  {word.workbook[1]}
                </Link>
                {word.workbook[2]}
              </p>
              {isOwn && (
                <p className="small">
                  <Link
                    to="/$region/$vision/inquiries/$id/responses/$municipality/assignments"
                    params={{ ...params, id: String(inquiry.id), municipality }}
                  >
                    {word.desk.manage}
                  </Link>{' '}
                  <span className="quiet">
                    {word.desk.summary(
                      assignments.length,
                      assignments.filter(({ state }) => state === 'reported').length,
                    )}
                  </span>
                </p>
              )}
              <p className="acts-row">
                <PdfLink
                  href={`/export/inquiries/${inquiry.id}/responses/${municipality}.pdf`}
                  toDecide
                />
              </p>
            </>
          )}
        </div>
        <dl aria-label={word.facts}>
          <dt>{word.deadline}</dt>
          <dd>
            <b>{formatDeadline(deadline, language)}</b>
            {response.state === 'draft' && inquiry.state === 'open' && (
              <span className={isLate ? 'late' : undefined}>
                {'　'}
                {isLate ? word.overdue(-days) : word.daysLeft(days)}
              </span>
            )}
            {deadlineReason !== null && (
              <span className="block quiet" lang="ja">
                {deadlineReason}
              </span>
            )}
          </dd>
          <dt>{word.from}</dt>
          <dd>
            {name(inquiry.from, 'place')}
            {'　'}
            {onAsk && can(me, 'response.post', { municipality, region: inquiry.region }) && (
              <button className="link screen-only" type="button" onClick={onAsk}>
                {word.ask}
              </button>
            )}
          </dd>
          <dt>{word.answering}</dt>
          <dd>
            {placeName(municipality)}
            {isOwn && me.department && ` ${me.department.name}`}
            {editors.length > 0 && (
              <span className="quiet">
                {'　'}
                <Marked text={word.editing(editors.join(language === 'ja' ? '、' : ', '))} />
              </span>
            )}
          </dd>
        </dl>
      </div>
    </>
  )
}

const day = 24 * 60 * 60 * 1000

/** Days from today in Japan until an ISO date; negative once it has passed. */
const daysUntil = (date: string, from = today()): number =>
  Math.round((Date.parse(date) - Date.parse(from)) / day)
