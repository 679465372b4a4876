import { useWords } from '../i18n.tsx'
import { words } from './words.ts'
import './download.css'

/** Leads to what a page shows as a PDF on A4; `toDecide`: with boxes for the stamps of a town hall. */
export function PdfLink({ href, toDecide = false }: { href: string; toDecide?: boolean }) {
  const word = useWords(words)
  // Without `download`, so that why one cannot be made is told.
  return (
    <a className="btn btn--sm pdf-link" href={href}>
      {toDecide ? word.pdfToDecide : word.pdfA4}
    </a>
  )
}
