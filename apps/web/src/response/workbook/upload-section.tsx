import type { Response } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { UploadForm } from '../../writing/book-form.tsx'
import { useResponseWords } from '../refusal-words.ts'
import { Preview } from './preview.tsx'
import { preview } from './upload.ts'
import { words } from './words.ts'

/** Chooses a filled-in workbook and shows what it would change. */
export function UploadSection({
  response,
  request,
}: {
  response: Response
  request: string | undefined
}) {
  const { lost } = useWords(words)
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  return (
    <UploadForm send={(given) => preview(ref, given)} own={useResponseWords()} lost={lost}>
      {(read, file) => (
        <Preview preview={read.preview} response={response} file={file} request={request} />
      )}
    </UploadForm>
  )
}
