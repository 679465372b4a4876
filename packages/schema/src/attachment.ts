import { z } from 'zod'
import { id } from './kinds.ts'
import { author } from './person.ts'

/** Kinds of files that may be put beside an application, or answer a prompt, by the end of their names. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
} as const
export type AttachmentType = keyof typeof attachmentTypes

/** Bytes of one file, files of one application and of one answer, and characters of a file's name. */
export const attachmentLimits = { bytes: 10 * 2 ** 20, files: 20, answerFiles: 10, name: 150 }

/** The kind that a file's name says it is; undefined where it is none that may be attached. */
export function attachmentTypeOf(name: string): AttachmentType | undefined {
  const end = /\.([a-z]{3,4})$/i.exec(name.normalize('NFKC'))?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(attachmentTypes, end) ? (end as AttachmentType) : undefined
}

/** 添付資料: a file beside an application, or one that answers a prompt, for those who read that; never published. */
export const attachment = z.object({
  id: z.number().int(),
  name: z.string(),
  /** In bytes. */
  size: z.number().int(),
  addedAt: z.iso.datetime({ offset: true }),
  by: author,
})
export type Attachment = z.infer<typeof attachment>

/** Takes a file away from an application. */
export const detachAttachment = z.object({ id, attachment: id })
