import { type OpenColumn, openColumns, type OpenTable } from '@renkei/schema'
import { useLanguage, useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './open-words.ts'

/** What the columns of a CSV hold, folded; those of measures and of municipalities once for all. */
export function Columns({ table, title }: { table: OpenTable; title: string }) {
  const language = useLanguage()
  const text = useWords(words)
  const columns = openColumns[table](useFrame())
  const alike = Map.groupBy(columns, ({ key }) => key.replace(/\d+/, ''))
  const meaning = ({ about, words: codes, unit, required }: OpenColumn) => {
    const listed = codes?.map(({ ja, en }) =>
      language === 'ja' ? ja : `${ja} (${en.toLowerCase()})`,
    )
    const more = [
      ...(listed ? [text.words(listed)] : []),
      ...(unit === undefined ? [] : [unit]),
      ...(required ? [text.always] : []),
    ]
    const [open, between, close] = language === 'ja' ? ['（', '。', '）'] : [' (', '; ', ')']
    return about[language] + (more.length === 0 ? '' : `${open}${more.join(between)}${close}`)
  }
  return (
    <details className="data-set__columns">
      <summary>{text.columns(columns.length)}</summary>
      <table className="table">
        <caption className="vh">{text.columnsOf(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {[...alike].map(([key, [first, ...others]]) =>
            first === undefined ? null : (
              <tr key={key}>
                <th scope="row">
                  {others.length === 0 ? (
                    <span lang="ja">{first.title}</span>
                  ) : (
                    <Marked text={text.many(first.title, others.length + 1)} />
                  )}
                </th>
                <td>
                  <Marked text={meaning(first)} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  )
}
