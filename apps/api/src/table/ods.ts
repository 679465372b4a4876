import { strToU8, type Zippable, zipSync } from 'fflate'
import { columnName } from '../workbook/book.ts'
import { escaped } from '../xml.ts'
import { isFitted, type Kind, type Sheet, type Value } from './sheet.ts'

// hucre, the one kept library that writes OpenDocument, gives neither widths nor frozen heads nor filters.

const mtime = new Date(1980, 0, 1)
const media = 'application/vnd.oasis.opendocument.spreadsheet'
const spaces = ['office', 'table', 'text', 'style', 'meta', 'manifest', 'config']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:ooo="http://openoffice.org/2004/office"',
  )
  .join(' ')

/** Sheets as an OpenDocument spreadsheet (ODF 1.3). `day`: on which it is made (ISO). */
export function odsOf(sheets: readonly Sheet[], day: string): Uint8Array {
  const parts: Zippable = {
    // First and as it is, so that programs know the file by its beginning.
    mimetype: [strToU8(media), { level: 0 }],
    'content.xml': strToU8(content(sheets)),
    'styles.xml': strToU8(pages),
    'meta.xml': strToU8(
      whole(
        'document-meta',
        `<office:meta><meta:generator>連携 Renkei</meta:generator><meta:creation-date>${day}T00:00:00</meta:creation-date></office:meta>`,
      ),
    ),
    'settings.xml': strToU8(settings(sheets)),
    'META-INF/manifest.xml': strToU8(manifest),
  }
  return zipSync(parts, { mtime })
}

const declared = '<?xml version="1.0" encoding="UTF-8"?>\n'
const whole = (name: string, inner: string) =>
  `${declared}<office:${name} ${spaces} office:version="1.3">${inner}</office:${name}>`

const entry = (path: string, type: string, version = '') =>
  `<manifest:file-entry manifest:full-path="${path}"${version} manifest:media-type="${type}"/>`
const manifest = `${declared}<manifest:manifest ${spaces} manifest:version="1.3">${[
  entry('/', media, ' manifest:version="1.3"'),
  ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map((path) =>
    entry(path, 'text/xml'),
  ),
].join('')}</manifest:manifest>`

// A3 landscape, as the Excel workbook: `wide` on one page's width, `split` over as many as it takes.
const layout = (name: string, scale: string) =>
  `<style:page-layout style:name="p-${name}"><style:page-layout-properties fo:page-width="420mm" fo:page-height="297mm" style:print-orientation="landscape" fo:margin-top="15mm" fo:margin-bottom="10mm" fo:margin-left="15mm" fo:margin-right="15mm"${scale}/><style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout>`
const master = (name: string) =>
  `<style:master-page style:name="${name}" style:page-layout-name="p-${name}"><style:footer><text:p><text:sheet-name>?</text:sheet-name>　<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>`
const pages = whole(
  'document-styles',
  `<office:automatic-styles>${layout('wide', ' style:scale-to-X="1" style:scale-to-Y="0"')}${layout('split', '')}</office:automatic-styles><office:master-styles>${master('wide')}${master('split')}</office:master-styles>`,
)
const tableStyle = (name: string) =>
  `<style:style style:name="t-${name}" style:family="table" style:master-page-name="${name}"><style:table-properties table:display="true"/></style:style>`

const two = (part: string) => `<number:${part} number:style="long"/>`
const between = (text: string) => `<number:text>${text}</number:text>`
const date = `${two('year')}${between('-')}${two('month')}${between('-')}${two('day')}`
const clock = `${two('hours')}${between(':')}${two('minutes')}${between(':')}${two('seconds')}`
const formats = `<number:text-style style:name="f-text"><number:text-content/></number:text-style>
<number:date-style style:name="f-day">${date}</number:date-style>
<number:date-style style:name="f-instant">${date}${between(' ')}${clock}</number:date-style>`
const cellStyle = (kind: Kind) =>
  `<style:style style:name="${kind}" style:family="table-cell"${kind === 'number' ? '' : ` style:data-style-name="f-${kind}"`}/>`

function content(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))]
  const styles = [
    formats,
    ...['wide', 'split'].map(tableStyle),
    ...(['text', 'number', 'day', 'instant'] as const).map(cellStyle),
    '<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>',
    // A character is about two millimetres wide.
    ...widths.map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width * 2}mm"/></style:style>`,
    ),
  ]
  const ranges = sheets.flatMap((sheet, at) => {
    const last = `${columnName(sheet.columns.length)}${sheet.rows.length}`
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`
    const area = escaped(`${quoted}.A${sheet.head}:${quoted}.${last}`)
    return sheet.isFiltered
      ? [
          `<table:database-range table:name="__Anonymous_Sheet_DB__${at}" table:target-range-address="${area}" table:display-filter-buttons="true"/>`,
        ]
      : []
  })
  return whole(
    'document-content',
    `<office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${sheets
      .map(tableIn)
      .join(
        '',
      )}<table:database-ranges>${ranges.join('')}</table:database-ranges></office:spreadsheet></office:body>`,
  )
}

const tableIn = ({ name, columns, rows, head }: Sheet): string =>
  [
    `<table:table table:name="${escaped(name)}" table:style-name="t-${isFitted(columns) ? 'wide' : 'split'}">`,
    ...columns.map(
      ({ kind, width }) =>
        `<table:table-column table:style-name="w${width}" table:default-cell-style-name="${kind}"/>`,
    ),
    ...rows.map((row, at) => {
      const isHead = at + 1 === head
      const written = `<table:table-row>${row.map((value) => cellOf(value, isHead)).join('')}</table:table-row>`
      // Printed on every page.
      return isHead ? `<table:table-header-rows>${written}</table:table-header-rows>` : written
    }),
    '</table:table>',
  ].join('')

function cellOf(value: Value, isHead: boolean): string {
  if (value === null) return '<table:table-cell/>'
  const style = isHead ? ' table:style-name="head"' : ''
  const cell = (type: string, shown: string) =>
    `<table:table-cell${style} office:value-type="${type}">${shown}</table:table-cell>`
  if (typeof value === 'number')
    return cell(`float" office:value="${value}`, `<text:p>${value}</text:p>`)
  if (typeof value === 'string')
    return cell(
      'string',
      value
        .split('\n')
        .map((line) => `<text:p>${spaced(line)}</text:p>`)
        .join(''),
    )
  const iso = value.toISOString().slice(0, 19)
  const at = iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso
  return cell(`date" office:date-value="${at}`, `<text:p>${at.replace('T', ' ')}</text:p>`)
}

// Blanks of XML are one blank, and none at either end.
const spaced = (line: string): string =>
  escaped(line)
    .replace(/^ | {2,}| $/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\r', '<text:line-break/>')

/** Where the head stays in sight. */
function settings(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const views = sheets.map(({ name, head, fixed, isFiltered }) =>
    isFiltered
      ? `<config:config-item-map-entry config:name="${escaped(name)}">${[
          ...[
            item('HorizontalSplitMode', 'short', fixed > 0 ? 2 : 0),
            item('VerticalSplitMode', 'short', 2),
          ],
          ...[
            item('HorizontalSplitPosition', 'int', fixed),
            item('VerticalSplitPosition', 'int', head),
          ],
          item('ActiveSplitRange', 'short', fixed > 0 ? 3 : 2),
          ...[item('PositionLeft', 'int', 0), item('PositionRight', 'int', fixed)],
          ...[item('PositionTop', 'int', 0), item('PositionBottom', 'int', head)],
        ].join('')}</config:config-item-map-entry>`
      : '',
  )
  return whole(
    'document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>${item('ActiveTable', 'string', escaped(sheets[0]?.name ?? ''))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  )
}
