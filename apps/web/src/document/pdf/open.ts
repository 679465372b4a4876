import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

// Loaded when the first page is shown, and with it what reads PDFs. All of it comes from the registry.
const parts = PDF_PARTS
GlobalWorkerOptions.workerSrc = `${parts}legacy/build/pdf.worker.min.mjs`

const opened = new Map<string, Promise<PDFDocumentProxy>>()

const open = (from: { url: string } | { data: Uint8Array }) =>
  getDocument({
    ...from,
    // Encodings of Japanese, typefaces and decoders that PDFs leave to their reader.
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    iccUrl: `${parts}iccs/`,
    wasmUrl: `${parts}wasm/`,
    // Compiling what is fetched is forbidden here, as evaluating is: the same decoders are there as scripts.
    useWasm: false,
    // Parts of a large file as they are looked at, no more.
    disableAutoFetch: true,
    disableStream: true,
  }).promise

/** Opens the PDF at an address of the registry, once as long as it is looked at. `edition` tells it from what
 * was there before. */
export function openPdf(url: string, edition: number): Promise<PDFDocumentProxy> {
  const key = `${url}?${edition}`
  const known = opened.get(key)
  if (known) return known
  for (const [other, pdf] of opened) {
    opened.delete(other)
    void pdf.then((old) => old.loadingTask.destroy()).catch(() => {})
  }
  const pdf = open({ url })
  opened.set(key, pdf)
  // What failed is tried anew.
  pdf.catch(() => opened.delete(key))
  return pdf
}
