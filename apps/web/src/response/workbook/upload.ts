import type { WorkbookPreview } from '@renkei/schema'
import { type Upload, upload, type Uploaded } from '../../writing/book-upload.ts'
import type { ResponseRef } from '../queries.ts'

export const workbookAddress = ({ inquiry, municipality }: ResponseRef): string =>
  `/workbook/inquiries/${inquiry}/${municipality}`

/** Shows the registry a filled-in workbook: what it would change. Rejects as `upload` does. */
export const preview = (
  ref: ResponseRef,
  given: Upload,
): Promise<Uploaded<{ preview: WorkbookPreview }>> => upload(workbookAddress(ref), given, 'preview')

/** The same workbook with what is wrong written beside the cells. Rejects as `upload` does. */
export async function withRemarks(
  ref: ResponseRef,
  given: Upload,
): Promise<Uploaded<{ blob: Blob }>> {
  const line = await upload(`${workbookAddress(ref)}?as=remarks`, given, 'file')
  if (!('file' in line)) return line
  const bytes = Uint8Array.from(atob(line.file), (sign) => sign.codePointAt(0) ?? 0)
  return { blob: new Blob([bytes]) }
}
