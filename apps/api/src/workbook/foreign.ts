import type { WorkbookRefusal } from '@renkei/schema'
import type { Archive } from './xlsx/archive.ts'

type Kind = WorkbookRefusal['code']

// By how a file begins, in hexadecimal; the last two by what follows their length.
const beginnings: readonly [RegExp, Kind][] = [
  [/^25504446/, 'pdf'],
  [/^(?:89504e47|ffd8ff|47494638|424d|49492a00|4d4d002a)/, 'image'],
  [/^.{8}66747970(?:68656963|68656978|6d696631|61766966)/, 'image'],
  [/^52494646.{8}57454250/, 'image'],
]

/** What a file is that is no workbook, nor a table of texts, by how it begins; undefined where it may
 * be one. */
export function foreignFile(bytes: Buffer): Kind | undefined {
  const start = bytes.subarray(0, 16).toString('hex')
  if (start.startsWith('d0cf11e0')) return oldOffice(bytes)
  return beginnings.find(([begins]) => begins.test(start))?.[1]
}

// Office's old container names its streams; Excel encrypts the new format into one.
function oldOffice(bytes: Buffer): Kind {
  const names = [
    ['EncryptedPackage', 'encrypted'],
    ['WordDocument', 'word'],
    ['PowerPoint Document', 'powerPoint'],
  ] as const
  return names.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'oldExcel'
}

/** What a text is that is no table: programs save web pages under the names of workbooks. */
export function foreignText(text: string): Kind | undefined {
  const start = text.slice(0, 1000).trimStart().toLowerCase()
  if (start === '') return 'empty'
  return /^<(?:!doctype|html|head|body|table|meta|\?xml)/.test(start) ? 'webPage' : undefined
}

/** What an archive is that holds no workbook as XML, by its main part and the names of all. */
export function foreignArchive({ packed }: Archive, main: string): Kind {
  if (/\.bin$/i.test(main)) return 'binaryExcel'
  return packed.some(({ name }) => /\.(?:xlsx|xlsm|ods|csv|xls)$/i.test(name))
    ? 'archive'
    : 'notWorkbook'
}
