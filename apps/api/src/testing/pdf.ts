import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A PDF with a sheet for each text; `password` is what it opens with. Its words are Japanese as offices write
 * them, in a typeface that the file names and does not hold. */
export async function pdfOf(
  texts: readonly string[],
  { password }: { password?: string } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    ...(password === undefined ? {} : { userPassword: password }),
  })
  const made = buffer(pdf)
  const face = pdf.ref({
    ...{ Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'HeiseiKakuGo-W5' },
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Japan1'),
      Supplement: 4,
    },
  })
  const font = pdf.ref({
    ...{ Type: 'Font', Subtype: 'Type0', BaseFont: 'HeiseiKakuGo-W5-UniJIS-UTF16-H' },
    ...{ Encoding: 'UniJIS-UTF16-H', DescendantFonts: [face] },
  })
  for (const text of texts) {
    const { page } = pdf.addPage()
    page.fonts['Japanese'] = font
    const words = Buffer.from(text, 'utf16le').swap16().toString('hex')
    pdf.addContent(`BT /Japanese 20 Tf 1 0 0 -1 72 100 Tm <${words}> Tj ET`)
  }
  face.end(undefined)
  font.end(undefined)
  pdf.end()
  return new Uint8Array(await made)
}
