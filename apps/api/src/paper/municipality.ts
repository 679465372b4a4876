import {
  agreementsOf,
  formatDate,
  type Frame,
  municipalityIn,
  type ProjectItem,
  terms,
} from '@renkei/schema'
import { type Document, facts, heading, tableOf } from './document.ts'
import { answerText, namesOf } from './names.ts'
import type { Title } from './paper.ts'

const { answer: answerWord, basis: basisWord } = terms.ja

// The days on which a municipality signed agreements; a core signed as many as it has partners.
const signedOn = ({ agreements }: Frame, code: string): string[] => [
  ...new Set(agreementsOf(agreements, code).flatMap((one) => one.signedOn ?? [])),
]

/** A municipality on A4: what it is, and how it takes part in every project, by policy area. */
export function municipalityPaper(
  { code, items, asOf }: { code: string; items: readonly ProjectItem[]; asOf?: string | undefined },
  frame: Frame,
): Title & Document {
  const names = namesOf(frame)
  const municipality = municipalityIn(frame, code)
  const scheme = terms.ja.scheme[frame.region.scheme]
  const own = items.map((item) => ({
    item,
    one: item.participations.find((taking) => taking.municipality === code),
  }))
  const counts = Object.entries(answerWord).map(
    ([answer, word]) => [word, own.filter(({ one }) => one?.answer === answer).length] as const,
  )
  const asked = own.filter(({ one }) => one !== undefined).length
  return {
    title: `${names.municipality(code)}　連携事業への参加`,
    notes: [frame.vision.title, ...(asOf === undefined ? [] : [`${formatDate(asOf, 'ja')}時点`])],
    blocks: [
      ...facts([
        ['団体コード', code],
        ['読み', municipality?.kana],
        ['位置づけ', municipality && scheme[municipality.role]],
        [
          scheme.agreement,
          signedOn(frame, code)
            .map((day) => `${formatDate(day, 'ja')} 締結`)
            .join('、'),
        ],
        [
          '参加の状況',
          [
            ...counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`),
            ...(asked < own.length ? [`記載なし ${own.length - asked}`] : []),
          ].join('　') + `　計 ${own.length}事業`,
        ],
      ]),
      ...frame.policyAreas.flatMap((area) => {
        const within = own.filter(({ item }) => item.policyArea.code === area.code)
        return within.length === 0
          ? []
          : [
              heading(2, names.policyArea(area.code)),
              ...tableOf(
                [
                  { title: 'No.', width: 8 },
                  { title: '事業名', width: 60 },
                  { title: '参加', width: 22 },
                  { title: '根拠', width: 16 },
                  { title: '条件', width: 30 },
                ],
                within.map(({ item, one }) => [
                  ...[names.sign(item), item.title, one ? answerText(one) : '記載なし'],
                  one && one.answer !== 'unanswered' ? basisWord[one.basis] : '',
                  one?.condition === '' ? '（公開されていません）' : (one?.condition ?? ''),
                ]),
              ),
            ]
      }),
    ],
  }
}
