import {
  type Application,
  changedFields,
  contactFields,
  type Draft,
  type DraftField,
  type EndorsementChain,
  filledIndicators,
  formatFiscalYear,
  formOrder,
  type Frame,
  nobodyLeads,
  numberMark,
  ofProject,
  proposedLines,
  moneyText,
  type MoneyUnit,
  readAmount,
  readFiscalYear,
  readText,
  terms,
} from '@renkei/schema'
import { type Block, type Document, facts, heading, tableOf } from '../paper/document.ts'
import { authorText, dayText, fieldName, namesOf } from '../paper/names.ts'
import type { Title } from '../paper/paper.ts'
import { stampsOf } from '../paper/stamps.ts'

const { mailKind, applicationKind, applicationState, auditAction, consentAnswer, draftField } =
  terms.ja

/** An application as a paper for 決裁, for whoever may read it: what it says, as typed and whole; of a change what
 * is different beside what is registered; what municipalities answered, remarks, files and what happened. `chain`: who endorses in the
 * town hall of whoever it is for; others get no boxes for stamps. */
export function applicationPaper(
  application: Application,
  frame: Frame,
  chain?: EndorsementChain,
): Title & Document {
  const { id, kind, state, title, municipality, department, submittedAt } = application
  const names = namesOf(frame)
  return {
    title: `${applicationKind[kind]}の申請　${title || '（事業名は未記入）'}`,
    notes: [
      `申請${id}　${applicationState[state]}${submittedAt === null ? '' : `　${dayText(submittedAt)} 提出`}`,
      `申請者 ${names.municipality(municipality)} ${department}`,
    ],
    blocks: [
      ...(chain === undefined ? [] : [stampsOf(application.endorsement, chain)]),
      ...said(application, frame),
      ...consents(application, frame),
      ...section(
        '添付資料',
        tableOf(
          [
            { title: '名前', width: 80 },
            { title: '大きさ', width: 20 },
          ],
          application.attachments.map(({ name, size }) => [
            name,
            `${Math.ceil(size / 1024).toLocaleString('en')} KB`,
          ]),
        ),
      ),
      ...section(
        '指摘',
        tableOf(
          [
            { title: '項目', width: 24 },
            { title: '指摘', width: 60 },
            { title: 'だれが、いつ', width: 26 },
          ],
          application.sentRemarks.map(({ field, body, by, writtenAt }) => [
            field === '' ? '全体' : nameOf(frame, field),
            body,
            `${authorText(by)}\n${dayText(writtenAt)}`,
          ]),
        ),
      ),
      ...section(
        '経過',
        tableOf(
          [
            { title: '年月日', width: 24 },
            { title: 'できごと', width: 24 },
            { title: 'だれが', width: 30 },
            { title: '内容', width: 40 },
          ],
          application.events.map(({ at, action, by, note, answer, condition }) => [
            ...[dayText(at), eventText(action), authorText(by)],
            [answer && consentAnswer[answer], condition, note].filter(Boolean).join('\n'),
          ]),
        ),
      ),
    ],
  }
}

const eventText = (action: Application['events'][number]['action']): string =>
  action === 'agree'
    ? mailKind.agreed
    : action === 'decline'
      ? mailKind.declined
      : auditAction[`application.${action}`]

const section = (title: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(1, title), ...blocks]

// A remark may be about one of several rows: `budget.2027`.
function nameOf(frame: Frame, path: string): string {
  const [field = '', ...rest] = path.split('.')
  const name = field in draftField ? fieldName(frame, field as DraftField) : field
  return [name, ...rest].join(' ')
}

function said({ kind, draft, base }: Application, frame: Frame): Block[] {
  const fields = formOrder[kind]
  const text = (field: DraftField, of: Draft) => valueText(field, of, frame)
  const own = fields.filter((field) => ofProject([field]).length === 0)
  const row = (field: DraftField) => [fieldName(frame, field), text(field, draft)] as const
  if (kind !== 'change' || base === null) {
    const contents = fields.filter((field) => !isContact(field))
    return [
      ...section('申請の内容', facts(contents.map(row))),
      ...section('連絡先（公開されません）', facts(contactFields.map(row))),
    ]
  }
  const changed = ofProject(changedFields(base.draft, draft))
  return [
    ...section(
      '変更する項目',
      tableOf(
        [
          { title: '項目', width: 22 },
          { title: '現行', width: 50 },
          { title: '申請', width: 50 },
        ],
        fields
          .filter((field) => changed.includes(field))
          .map((field) => [
            fieldName(frame, field),
            text(field, base.draft) || (field === 'indicators' ? '―' : '（なし）'),
            text(field, draft) || '（なし）',
          ]),
        '変更する項目はまだありません。',
      ),
    ),
    ...section('理由・備考', facts(own.filter((field) => !isContact(field)).map(row))),
    ...section('連絡先（公開されません）', facts(contactFields.map(row))),
  ]
}

const isContact = (field: DraftField): boolean =>
  (contactFields as readonly DraftField[]).includes(field)

/** A field as people read it: names for codes, fiscal years in full, everything else as typed. */
function valueText(field: DraftField, draft: Draft, frame: Frame): string {
  const names = namesOf(frame)
  if (field === 'measures') {
    return draft.measures
      .map(
        ({ number, reason }) =>
          names.measure(String(number)) + (reason === '' ? '' : `\n　理由 ${reason}`),
      )
      .join('\n')
  }
  if (field === 'partners' || field === 'coLeads') {
    return draft[field].map(names.municipality).join('、')
  }
  if (field === 'budget') return budgetText(draft)
  if (field === 'costShares') return shareText(draft, frame)
  if (field === 'indicators') {
    return filledIndicators(draft.indicators)
      .map((one) => [one.title, ...proposedLines(one, 'ja').map((line) => `　${line}`)].join('\n'))
      .join('\n')
  }
  const typed = readText(draft[field])
  if (typed === '') return ''
  if (field === 'number') return numberMark('ja', typed)
  if (field === 'policyArea') return names.policyArea(typed)
  if (field === 'leadMunicipality') {
    return typed === nobodyLeads ? '置かない（関係市町村がともに行う）' : names.municipality(typed)
  }
  const year = field.endsWith('FiscalYear') ? readFiscalYear(typed) : null
  return year === null ? typed : formatFiscalYear(year, 'ja')
}

const amount = (typed: string, unit: MoneyUnit = 'thousand'): string => {
  const read = readAmount(typed, unit)
  return read === null ? typed : moneyText(read, unit, 'ja')
}

const shareText = ({ costShares }: Draft, frame: Frame): string =>
  costShares
    .filter((share) => share.amount !== '')
    .map(
      (share) =>
        `${formatFiscalYear(share.fiscalYear, 'ja')}　${namesOf(frame).municipality(share.municipality)} ${amount(share.amount, share.unit)}`,
    )
    .join('\n')

function budgetText({ budget }: Draft): string {
  return budget
    .filter((row) => row.amount !== '' || row.subsidy !== '')
    .map(
      (row) =>
        `${formatFiscalYear(row.fiscalYear, 'ja')}　${amount(row.amount, row.unit)}` +
        (row.subsidy === '' ? '' : `（うち補助金など ${amount(row.subsidy, row.unit)}）`),
    )
    .join('\n')
}

function consents({ asked }: Application, frame: Frame): Block[] {
  const names = namesOf(frame)
  return section(
    '参加の意向',
    tableOf(
      [
        { title: '市町村', width: 18 },
        { title: '回答', width: 20 },
        { title: '条件・備考', width: 50 },
        { title: '申請者の返答', width: 30 },
      ],
      asked.map(({ municipality, answer, condition, note, reply, answeredAt, answeredTo }) => [
        names.municipality(municipality),
        answer === null
          ? '未回答'
          : `${consentAnswer[answer]}${answeredTo === null ? '' : '（前の内容への回答）'}` +
            (answeredAt === null ? '' : `\n${dayText(answeredAt)}`),
        [condition, note].filter((text) => text !== '').join('\n'),
        reply === null
          ? ''
          : `${reply.agreed ? '同意' : '同意しない'}${reply.text === '' ? '' : `\n${reply.text}`}`,
      ]),
    ),
  )
}
