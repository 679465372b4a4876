import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Sheets } from './sheets.ts'

// A PDF that somebody uploaded is opened in this process: whatever it does, it does to this one alone.

async function count(data: Uint8Array): Promise<Sheets> {
  const loading = getDocument({ data, useSystemFonts: false, useWasm: false, verbosity: 0 })
  try {
    const { numPages } = await loading.promise
    // What cannot be reached cannot be shown: the list of pages may be broken where the file opens.
    await (await loading.promise).getPage(numPages)
    return { sheets: numPages }
  } catch (error) {
    return { problem: error instanceof PasswordException ? 'fileLocked' : 'notPdf' }
  }
}

process.once('message', (bytes: Uint8Array) => {
  void count(new Uint8Array(bytes)).then((sheets) => process.send?.(sheets))
})
process.once('disconnect', () => process.exit())
