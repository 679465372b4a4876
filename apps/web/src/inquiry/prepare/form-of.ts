import {
  deadlineDay,
  deadlineTime,
  eraYear,
  formatDeadline,
  hasPassed,
  type Inquiry,
  type InquiryForm,
  promptFormOf,
} from '@renkei/schema'

/** An inquiry as its form shows it. */
export const formOf = ({
  fiscalYear,
  title,
  explanation,
  deadline,
  kinds,
  rule,
  prompts,
  municipalities,
  projects,
  evaluators,
}: Inquiry): InquiryForm => ({
  fiscalYear: eraYear(fiscalYear),
  title,
  explanation,
  deadline: formatDeadline(deadline, 'ja'),
  prompts: prompts.map(promptFormOf),
  ...{ kinds, rule, municipalities, projects, evaluators },
})

const year = 52 * 7 * 24 * 60 * 60 * 1000

/** The same inquiry a fiscal year on: years are moved where they are named, the deadline by 52 weeks, which
 * keeps its weekday; one that would be over is left to be typed. */
export function copyOf(inquiry: Inquiry): InquiryForm {
  const { fiscalYear, title, explanation, deadline } = inquiry
  const day = new Date(Date.parse(deadlineDay(deadline)) + year).toISOString().slice(0, 10)
  const time = deadlineTime(deadline)
  const moved = time === null ? day : `${day}T${time}`
  const next = fiscalYear + 1
  return {
    ...formOf(inquiry),
    fiscalYear: eraYear(next),
    title: aYearOn(title, fiscalYear),
    explanation: aYearOn(explanation, fiscalYear),
    prompts: inquiry.prompts.map((one) => ({
      ...promptFormOf(one),
      title: aYearOn(one.title, fiscalYear),
      help: aYearOn(one.help, fiscalYear),
    })),
    deadline: hasPassed(moved) ? '' : formatDeadline(moved, 'ja'),
  }
}

const aYearOn = (text: string, fiscalYear: number): string =>
  [eraYear, (of: number) => eraYear(of).normalize('NFKC'), (of: number) => `${of}年度`].reduce(
    (moved, write) => moved.replaceAll(write(fiscalYear), write(fiscalYear + 1)),
    text,
  )
