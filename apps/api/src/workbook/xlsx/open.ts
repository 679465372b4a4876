import type { Book } from '../book.ts'
import { UnreadableError } from '../unreadable.ts'
import type { Archive } from './archive.ts'
import { type Relation, relationsOf } from './relations.ts'
import { readSheet, type Shared } from './sheet.ts'
import { isOn, readStyles } from './styles.ts'
import { readTextElement, type Text } from './texts.ts'
import { Xml } from './xml.ts'

/** Reads an Office Open XML workbook, transitional or strict. Throws UnreadableError. */
export function openXlsx(archive: Archive): Book {
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')
  const bytes = main && archive.part(main.part)
  if (!main || !bytes) throw new UnreadableError('notWorkbook')
  const relations = relationsOf(archive, main.part)
  const { listed, from1904 } = readBook(new Xml(bytes))
  const partOf = (wanted: string) => {
    const found = relations.find(({ kind }) => kind === wanted)
    return found && archive.part(found.part)
  }
  const texts = partOf('sharedStrings')
  const styles = partOf('styles')
  const shared: Shared = {
    texts: texts ? readTexts(new Xml(texts)) : [],
    styles: styles ? readStyles(styles) : [],
    from1904,
  }
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const part = sheetPart(archive, relations, id)
    return part ? [{ ...sheet, ...readSheet(new Xml(part), shared) }] : []
  })
  return { sheets }
}

type Listed = { name: string; id: string; hidden: boolean }

/** The sheets a book lists, in their order, and whether it counts days from 1904. */
function readBook(xml: Xml): { listed: Listed[]; from1904: boolean } {
  const listed: Listed[] = []
  let from1904 = false
  while (xml.next()) {
    if (xml.isEnd) continue
    if (xml.level === 0 && xml.name !== 'workbook') throw new UnreadableError('notWorkbook')
    if (xml.name === 'workbookPr') from1904 = isOn(xml.attribute('date1904'))
    if (xml.level === 2 && xml.name === 'sheet') {
      listed.push({
        name: xml.attribute('name') ?? '',
        id: xml.attribute('*:id') ?? '',
        hidden: (xml.attribute('state') ?? 'visible') !== 'visible',
      })
    }
  }
  return { listed, from1904 }
}

// A book may list charts and macros' dialogs as sheets too.
function sheetPart(archive: Archive, relations: readonly Relation[], id: string) {
  const found = relations.find((one) => one.id === id)
  return found?.kind === 'worksheet' ? archive.part(found.part) : undefined
}

function readTexts(xml: Xml): Text[] {
  const texts: Text[] = []
  while (xml.next()) {
    if (!xml.isEnd && xml.level === 1 && xml.name === 'si') texts.push(readTextElement(xml))
  }
  return texts
}
