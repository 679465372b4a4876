import type { AttachmentType } from '@renkei/schema'
import yauzl from 'yauzl'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** The most parts that an office file has, and what the longest of their names may add up to. */
const mostParts = 20_000

/** The names of the parts of a zip; undefined where it is none, or not all of it can be listed. */
function partsOf(bytes: Uint8Array): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > mostParts) return resolve(undefined)
      const names: string[] = []
      zip.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName)
        zip.readEntry()
      })
      zip.on('end', () => resolve(names))
      zip.on('error', () => resolve(undefined))
      zip.readEntry()
    })
  })
}

/** Office files are zips of parts; macros and what is run when they open are among them. */
const office =
  (folder: string) =>
  async (bytes: Uint8Array): Promise<boolean> => {
    const parts = await partsOf(bytes)
    if (!parts?.includes('[Content_Types].xml')) return false
    const isOf = parts.some((name) => name.startsWith(`${folder}/`))
    return isOf && !parts.some((name) => /(vbaProject|vbaData|activeX|oleObject)/i.test(name))
  }

const isJpeg = async (bytes: Uint8Array) => startsWith(bytes, 0xff, 0xd8, 0xff)

const checks: Record<AttachmentType, (bytes: Uint8Array) => Promise<boolean>> = {
  pdf: async (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d),
  png: async (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  jpg: isJpeg,
  jpeg: isJpeg,
  docx: office('word'),
  xlsx: office('xl'),
  pptx: office('ppt'),
}

/** Whether what is in a file is what its name says, without macros. */
export const isContentOf = (type: AttachmentType, bytes: Uint8Array): Promise<boolean> =>
  checks[type](bytes)
