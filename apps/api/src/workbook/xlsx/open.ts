import type { Book } from '../book.ts'
import { foreignArchive } from '../foreign.ts'
import { UnreadableError } from '../unreadable.ts'
import type { Archive } from './archive.ts'
import { type Relation, relationsOf } from './relations.ts'
import { readSheet, type Shared } from './sheet.ts'
import { isOn, readStyles } from './styles.ts'
import { readTextElement, type Text } from './texts.ts'
import { Xml } from './xml.ts'

/** What a book was read from: its archive, and the names of its parts. */
export type Source = { archive: Archive; sheets: ReadonlyMap<string, string>; styles?: string }

/** Reads an Office Open XML workbook, transitional or strict. Throws UnreadableError. */
export function openXlsx(archive: Archive): Book {
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')
  const bytes = main && archive.part(main.part)
  if (!main || !bytes || !/\.xml$/i.test(main.part)) {
    throw new UnreadableError(foreignArchive(archive, main?.part ?? ''))
  }
  const relations = relationsOf(archive, main.part)
  const { listed, from1904 } = readBook(new Xml(bytes))
  const nameOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.part
  const partOf = (name: string | undefined) => (name === undefined ? undefined : archive.part(name))
  const texts = partOf(nameOf('sharedStrings'))
  const stylesName = nameOf('styles')
  const styles = partOf(stylesName)
  const shared: Shared = {
    texts: texts ? readTexts(new Xml(texts)) : [],
    styles: styles ? readStyles(styles) : [],
    from1904,
  }
  const names = new Map<string, string>()
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const name = sheetPart(relations, id)
    const part = partOf(name)
    if (name === undefined || !part) return []
    names.set(sheet.name, name)
    return [{ ...sheet, ...readSheet(new Xml(part), shared, commentsOf(archive, name)) }]
  })
  const source = { archive, sheets: names }
  return { sheets, source: stylesName === undefined ? source : { ...source, styles: stylesName } }
}

/** The cells of a sheet, by the name of its part, that somebody put a note on. What Excel calls a comment today has
 * a note of the old kind beside it. */
function commentsOf(archive: Archive, sheet: string): string[] {
  return relationsOf(archive, sheet).flatMap(({ kind, part }) => {
    const bytes = kind === 'comments' ? archive.part(part) : undefined
    if (!bytes) return []
    const xml = new Xml(bytes)
    const places: string[] = []
    while (xml.next()) {
      const place = xml.isEnd || xml.name !== 'comment' ? undefined : xml.attribute('ref')
      if (place !== undefined) places.push(place)
    }
    return places
  })
}

type Listed = { name: string; id: string; hidden: boolean }

/** The sheets a book lists, in their order, and whether it counts days from 1904. */
function readBook(xml: Xml): { listed: Listed[]; from1904: boolean } {
  const listed: Listed[] = []
  let from1904 = false
  while (xml.next()) {
    if (xml.isEnd) continue
    if (xml.level === 0 && xml.name !== 'workbook') {
      // Word and PowerPoint keep their documents so too.
      const kinds = { document: 'word', presentation: 'powerPoint' } as const
      throw new UnreadableError(kinds[xml.name as keyof typeof kinds] ?? 'notWorkbook')
    }
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
function sheetPart(relations: readonly Relation[], id: string): string | undefined {
  const found = relations.find((one) => one.id === id)
  return found?.kind === 'worksheet' ? found.part : undefined
}

function readTexts(xml: Xml): Text[] {
  const texts: Text[] = []
  while (xml.next()) {
    if (!xml.isEnd && xml.level === 1 && xml.name === 'si') texts.push(readTextElement(xml))
  }
  return texts
}
