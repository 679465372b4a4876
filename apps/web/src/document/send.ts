import { refusalOf } from '../client.ts'
import {
  documentLimits,
  type DocumentPage,
  documentPage,
  type DocumentTyped,
  type FieldError,
  type Refusal,
  refusal,
} from '@renkei/schema'
import { write } from '../writing/write.ts'

/** What became of a file that was sent: what is held now, or why it was not taken. */
export type Sent =
  | { held: DocumentPage }
  | { fields: readonly FieldError[] }
  | { refused: Refusal | undefined }

/** What can be seen of a file before it is sent. */
export const checkFile = ({ name, size }: File): FieldError[] => {
  const wrong = (problem: FieldError['problem'], limit?: number): FieldError[] => [
    { field: 'file', problem, value: name, ...(limit === undefined ? {} : { limit }) },
  ]
  if (!/\.pdf$/i.test(name.normalize('NFKC'))) return wrong('notPdf')
  return size > documentLimits.bytes ? wrong('fileSize', documentLimits.bytes) : []
}

/** Sends a document's PDF with what is said of it. */
export async function sendFile(
  { id, version }: Pick<DocumentPage, 'id' | 'version'>,
  file: File,
  { isPublic, ...typed }: DocumentTyped,
): Promise<Sent> {
  const query = new URLSearchParams({
    ...typed,
    ...{ name: file.name, version: String(version), isPublic: isPublic ? '1' : '0' },
  })
  try {
    const answer = await write(
      () =>
        fetch(`/documents/${id}/file?${query.toString()}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: file,
        }),
      undefined,
    )
    const body: unknown = await answer.json()
    if (answer.ok) return { held: documentPage.parse(body) }
    return notTaken(refusal.parse((body as { error: unknown }).error))
  } catch {
    return notTaken(undefined)
  }
}

/** Writes what is said of a document, or takes its file away. */
export async function writeDocument(work: () => Promise<DocumentPage>): Promise<Sent> {
  try {
    return { held: await write(work, undefined) }
  } catch (error) {
    return notTaken(refusalOf(error))
  }
}

const notTaken = (refused: Refusal | undefined): Sent =>
  refused?.code === 'fieldsInvalid' && refused.fields ? { fields: refused.fields } : { refused }
