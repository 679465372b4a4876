import {
  actualAskedOf,
  type EndorsementChain,
  formatDate,
  formatDeadline,
  type Frame,
  hasPoints,
  type InquiryAnswer,
  numberMark,
  promptField,
  readAnswer,
  type Response,
  terms,
} from '@renkei/schema'
import { answerText, authorText, dayText, namesOf, targetText } from '../paper/names.ts'
import { type Block, type Document, facts, heading, tableOf } from '../paper/document.ts'
import type { Title } from '../paper/paper.ts'
import { stampsOf } from '../paper/stamps.ts'

const { answer: answerWord, answerField: field, inquiryKind: kindWord } = terms.ja

/** A response as a paper for 決裁: everything that is typed, whole, and what is not answered yet. `chain`: who
 * endorses in the town hall of whoever it is for; others get no boxes for stamps. */
export function responsePaper(
  response: Response,
  frame: Frame,
  chain?: EndorsementChain,
): Title & Document {
  const { inquiry, municipality, cells } = response
  const handedIn = response.submissions.map(
    ({ kind, at, by, late }) =>
      `${kindWord[kind]} ${dayText(at)} 提出${late ? '（期限後）' : ''}　${authorText(by)}`,
  )
  return {
    title: `${inquiry.title}　${namesOf(frame).municipality(municipality)}の回答`,
    notes: [
      `照会元 ${authorText(inquiry.from)}　提出期限 ${formatDeadline(response.deadline, 'ja')}`,
      ...(handedIn.length === 0 ? ['未提出（この紙を作ったときの記入内容）'] : handedIn),
    ],
    blocks: [
      ...(chain === undefined ? [] : [stampsOf(response.endorsement, chain)]),
      ...inquiry.kinds.flatMap((kind) => {
        const own = cells.filter((cell) => cell.kind === kind)
        return own.length === 0
          ? []
          : [heading(1, `${kindWord[kind]}（${own.length}件）`), ...parts[kind](own, response)]
      }),
    ],
  }
}

const parts: Record<
  InquiryAnswer['kind'],
  (cells: readonly InquiryAnswer[], response: Response) => Block[]
> = { participation, indicators, selfEvaluation, prompts }

// What stands in a field, as typed.
const typed = ({ draft }: InquiryAnswer, name: string): string => draft[name]?.trim() ?? ''

const mark = (cell: InquiryAnswer, given: string): string =>
  cell.state === 'drafting' ? `${given}\n（要修正）` : given === '' ? '未回答' : given

function participation(cells: readonly InquiryAnswer[]): Block[] {
  const said = (cell: InquiryAnswer) => {
    const answer = typed(cell, 'answer')
    return mark(cell, answer in answerWord ? answerWord[answer as keyof typeof answerWord] : answer)
  }
  return tableOf(
    [
      { title: 'No.', width: 8 },
      { title: '事業名', width: 48 },
      { title: field.answer, width: 12 },
      { title: field.department, width: 18 },
      { title: field.note, width: 30 },
      { title: 'いまの登録', width: 16 },
    ],
    cells.map((cell) => [
      ...[cell.printed, cell.title, said(cell)],
      ...[typed(cell, 'department'), typed(cell, 'note')],
      cell.current ? answerText(cell.current) : '',
    ]),
  )
}

function indicators(cells: readonly InquiryAnswer[]): Block[] {
  return tableOf(
    [
      { title: 'No.', width: 8 },
      { title: '指標', width: 38 },
      { title: field.value, width: 16 },
      { title: '単位', width: 10 },
      { title: '基準・目標', width: 22 },
      { title: field.source, width: 20 },
      { title: field.note, width: 24 },
    ],
    cells.map((cell) => [
      ...[cell.printed, cell.title, mark(cell, valueOf(cell)), cell.indicator?.unit ?? ''],
      measuredAgainst(cell),
      ...[typed(cell, 'source'), typed(cell, 'note')],
    ]),
  )
}

// 該当なし stands where the value would, with why.
const valueOf = (cell: InquiryAnswer): string => {
  const reason = typed(cell, 'notApplicable')
  return [typed(cell, 'value'), reason === '' ? '' : `該当なし：${reason}`]
    .filter(Boolean)
    .join('\n')
}

const measuredAgainst = ({ indicator }: InquiryAnswer): string =>
  [
    indicator?.yearKind === 'calendar' ? actualAskedOf('ja', indicator, indicator.year) : '',
    ...[
      ['基準', indicator?.baselineWords ?? indicator?.baseline] as const,
      ['目標', indicator && targetText(indicator)] as const,
      ['前回', indicator?.latest?.value] as const,
    ].map(([name, value]) =>
      value === null || value === undefined ? '' : `${name} ${value.toLocaleString('en')}`,
    ),
    ...(indicator?.formerTargets ?? []).map(
      (former) =>
        `${formatDate(former.changedOn, 'ja')}に目標を変更。前は${(indicator && targetText({ ...indicator, ...former })) ?? 'なし'}`,
    ),
  ]
    .filter(Boolean)
    .join('\n')

function selfEvaluation(cells: readonly InquiryAnswer[], { inquiry }: Response): Block[] {
  const begun = cells.filter(({ state }) => state !== 'unanswered')
  const missing = cells.filter(({ state, due }) => state === 'unanswered' && due)
  const none = cells.filter(({ state, due }) => state === 'unanswered' && !due)
  return [
    ...begun.flatMap((cell) => {
      const { content } = readAnswer(cell, cell.draft, inquiry.rule)
      if (content?.kind === 'notApplicable') {
        const title = heading(2, `${numberMark('ja', cell.printed)}　${cell.title}`.trim())
        return [title, ...facts([['該当なし', content.reason]])]
      }
      const total =
        content?.kind === 'selfEvaluation'
          ? [content.score === null ? '' : `${content.score}点`, content.grade].join('　').trim()
          : '要修正'
      return [
        heading(2, `${numberMark('ja', cell.printed)}　${cell.title}`.trim()),
        ...facts([
          [
            '点数',
            inquiry.rule.criteria
              .map(
                ({ title, max }, at) => `${title} ${typed(cell, `score.${at + 1}`) || '―'}／${max}`,
              )
              .join('　'),
          ],
          [hasPoints(inquiry.rule) ? '計' : (field.grade ?? ''), total],
          [field.done ?? '', typed(cell, 'done')],
          [field.improve ?? '', typed(cell, 'improve')],
          [field.next ?? '', typed(cell, 'next')],
          [field.notApplicable ?? '', typed(cell, 'notApplicable')],
        ]),
      ]
    }),
    ...listed('未回答', missing),
    ...listed('回答の要らない事業（検討中・不参加）', none),
  ]
}

const listed = (name: string, cells: readonly InquiryAnswer[]): Block[] =>
  cells.length === 0
    ? []
    : [
        {
          kind: 'text',
          text: `${name}（${cells.length}件）　${cells.map((one) => numberMark('ja', one.printed) || one.title).join('、')}`,
        },
      ]

/** A table a prompt: of the municipality as a whole, or a row a project. */
function prompts(cells: readonly InquiryAnswer[], { inquiry }: Response): Block[] {
  return inquiry.prompts.flatMap(({ number, title, help, unit, required }) => [
    heading(2, `${number}．${title}${unit === '' ? '' : `（${unit}）`}${required ? '' : '　任意'}`),
    ...(help === '' ? [] : facts([['説明', help]])),
    ...tableOf(
      [
        { title: 'No.', width: 8 },
        { title: '対象', width: 40 },
        { title: field[promptField] ?? '', width: 80 },
      ],
      cells
        .filter(({ prompt }) => prompt?.number === number)
        .map((cell) => {
          const subject = cell.project === null ? '市町村全体' : cell.title
          const given = typed(cell, promptField)
          return [cell.printed, subject, cell.due ? mark(cell, given) : given]
        }),
    ),
  ])
}
