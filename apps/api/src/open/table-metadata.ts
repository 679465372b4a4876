import {
  type Frame,
  type OpenColumn,
  openColumns,
  openDatasets,
  type OpenTable,
} from '@renkei/schema'
import { both } from './catalogue-terms.ts'

const text = (format: string) => ({ base: 'string', format })
const exactly = (words: readonly string[]) =>
  text(`^(${words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join('|')})$`)

const types: Record<OpenColumn['type'], unknown> = {
  ...{ string: 'string', integer: 'integer', number: 'number', date: 'date' },
  fiscalYear: 'integer',
  code: text(String.raw`^\d{6}$`),
  partialDate: text(String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`),
  dateTime: { base: 'dateTime', format: 'yyyy-MM-dd HH:mm:ss' },
}

const columnOf = ({ key, title, type, about, unit, required, words, separator }: OpenColumn) => ({
  name: key,
  titles: { ja: title },
  'dc:description': both(about),
  datatype: words ? exactly(words.map(({ ja }) => ja)) : types[type],
  ...(required ? { required } : {}),
  ...(separator === undefined ? {} : { separator }),
  ...(unit === undefined ? {} : { 'schema:unitText': unit }),
})

/** What a CSV is made of, as CSV on the Web tells it (Metadata Vocabulary for Tabular Data). `query`: what its address
 * asks, with its `?`; `licence`: an address. */
export function tableMetadata(
  table: OpenTable,
  frame: Frame,
  { query, licence }: { query: string; licence: string },
): object {
  const dataset = openDatasets.find(({ files }) => files.some((file) => file === table))
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    url: `${table}${query}`,
    ...(dataset && {
      'dc:title': both(dataset.title),
      'dc:description': both(dataset.about),
    }),
    'dc:license': { '@id': licence },
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n', '\n'], header: true },
    tableSchema: { columns: openColumns[table](frame).map(columnOf) },
  }
}
