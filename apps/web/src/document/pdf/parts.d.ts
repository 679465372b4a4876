/** Where the built files have what PDFs are read with: set in vite.config.ts. */
declare const PDF_PARTS: string
