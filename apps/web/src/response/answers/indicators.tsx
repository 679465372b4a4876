import {
  actualAskedOf,
  type InquiryAnswer,
  type InquiryPost,
  readMeasured,
  tidy,
} from '@renkei/schema'
import { memo } from 'react'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useMeaning, useTeller } from '../../indicator/door/tell.ts'
import { Marked } from '../../ui/marked.tsx'
import { ReadAs } from '../../ui/read-as.tsx'
import type { Entry } from '../model/entry.ts'
import { useEntry } from '../model/use-store.ts'
import { NotApplicable } from './not-applicable.tsx'
import { AnswerRow, TextCell } from './row.tsx'
import { AnswerTable, type TableProps } from './table.tsx'
import { FormerFrom } from './former-from.tsx'
import { words } from './words.ts'

/** Every indicator the municipality owns, with its value of the year. */
export function IndicatorTable({ sections, postsOf }: TableProps) {
  const word = useWords(words)
  return (
    <AnswerTable
      kind="indicators"
      className="answer--ind"
      subject={word.indicator}
      columns={columns}
      sections={sections}
      row={(key) => <IndicatorRow key={key} answerKey={key} posts={postsOf(key)} />}
      heads={
        <>
          <th scope="col">{word.previous}</th>
          <th scope="col">{word.value}</th>
          <th scope="col">{word.source}</th>
          <th scope="col">{word.note}</th>
        </>
      }
    />
  )
}

const columns = 8

/** An indicator: the year's actual value, where it is from, and last year's beside. */
const IndicatorRow = memo(function IndicatorRow({
  answerKey,
  posts,
}: {
  answerKey: string
  posts: readonly InquiryPost[]
}) {
  const word = useWords(words)
  const entry = useEntry(answerKey)
  if (!entry) return null
  const { answer } = entry
  const unit = answer.indicator?.unit ?? ''
  const former = answer.previous?.draft
  return (
    <AnswerRow entry={entry} posts={posts} columns={columns}>
      <th scope="row" className="answer__title" data-no={answer.printed} lang="ja">
        {answer.title}
        {answer.indicator?.department && (
          <span className="small quiet block">{answer.indicator.department}</span>
        )}
        {answer.indicator && <Meaning of={answer.indicator} />}
      </th>
      <td className="answer__former" data-label={word.previous}>
        {former?.['value'] ? (
          `${former['value']} ${unit}`
        ) : (
          <span className="quiet">{word.noPrevious}</span>
        )}
        {former?.['source'] && <span className="small quiet block">{former['source']}</span>}
        <FormerFrom answer={answer} />
      </td>
      <td className="answer__text answer__value" data-label={word.value}>
        <span className="with-unit">
          <TextCell
            entry={entry}
            field="value"
            label={word.of(answer.title, word.value)}
            inputMode="decimal"
          />
          <span lang="ja">{unit}</span>
        </span>
        <ReadAs typed={entry.draft['value'] ?? ''} unit={unit} />
        <NotApplicable entry={entry} name={answer.title} />
        {answer.indicator && <Wanted entry={entry} of={answer.indicator} />}
      </td>
      <td className="answer__text" data-label={word.source}>
        <TextCell entry={entry} field="source" label={word.of(answer.title, word.source)} />
      </td>
      <td className="answer__text" data-label={word.note}>
        <TextCell entry={entry} field="note" label={word.of(answer.title, word.note)} />
      </td>
    </AnswerRow>
  )
})

type Asked = NonNullable<InquiryAnswer['indicator']>

/** Where the indicator is to go, from what and to what. */
function Meaning({ of }: { of: Asked }) {
  return useMeaning(of).map((line) => (
    <span className="small quiet block" key={line}>
      <Marked text={line} />
    </span>
  ))
}

/** Which value is wanted; of a cumulative one what it came to so far, and comes to with what is typed. */
function Wanted({ entry, of }: { entry: Entry; of: Asked }) {
  const word = useWords(words)
  const language = useLanguage()
  const tell = useTeller(of)
  const typed = readMeasured(entry.draft['value'] ?? '', of.unit)
  return (
    <span className="small quiet block answer__wanted">
      <Marked text={actualAskedOf(language, of, of.year)} />
      {of.soFar !== null && (
        <span className="block">
          {word.soFar(tell.value(of.soFar))}
          {'value' in typed && ` → ${tell.value(tidy(of.soFar + typed.value))}`}
        </span>
      )}
    </span>
  )
}
