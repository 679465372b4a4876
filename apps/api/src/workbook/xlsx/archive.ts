import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise } from 'yauzl'
import type { UnfoldLimits } from '../limits.ts'
import { UnreadableError } from '../unreadable.ts'

/** A part as it lies in the archive, packed. */
type Packed = { name: string; entry: Entry; bytes: Buffer }

/** The parts of an archive, each unpacked when it is asked for, and no other. */
export type Archive = {
  /** In the order of the archive. */
  packed: readonly Packed[]
  /** A part's bytes, by its name without regard to capitals; undefined where there is none. */
  part: (name: string) => Buffer | undefined
}

/** Opens an archive. What it says of its own sizes is not believed: unpacking ends at the limits. Throws
 * UnreadableError: `tooLarge`, `damaged`, `encrypted`. */
export async function openArchive(bytes: Buffer, limits: UnfoldLimits): Promise<Archive> {
  const packed: Packed[] = []
  try {
    const archive = await fromBufferPromise(bytes, {
      decodeStrings: false,
      validateEntrySizes: false,
    })
    for await (const entry of archive.eachEntry()) {
      if (packed.length >= limits.parts) {
        throw new UnreadableError('tooLarge', { what: 'parts', limit: limits.parts })
      }
      const { fileDataStart: from } = await archive.readLocalFileHeaderPromise(entry, {
        minimal: true,
      })
      // Undecoded, a name is its bytes.
      const name = Buffer.from(entry.fileName).toString().replaceAll('\\', '/')
      packed.push({ name, entry, bytes: bytes.subarray(from, from + entry.compressedSize) })
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError('damaged')
  }
  const byName = new Map(packed.map((one) => [one.name.toLowerCase(), one]))
  const sizes = new Map<Packed, number>()
  const part = (name: string): Buffer | undefined => {
    const found = byName.get(name.toLowerCase())
    if (!found) return undefined
    // Whoever asks again is given the same.
    sizes.delete(found)
    const left = limits.unfolded - [...sizes.values()].reduce((sum, size) => sum + size, 0)
    const what = limits.part <= left ? 'part' : 'unfolded'
    const tooLarge = () => new UnreadableError('tooLarge', { what, limit: limits[what] })
    const unpacked = unpack(found, Math.min(limits.part, left), tooLarge)
    sizes.set(found, unpacked.length)
    return unpacked
  }
  return { packed, part }
}

function unpack({ entry, bytes }: Packed, limit: number, tooLarge: () => UnreadableError): Buffer {
  if (entry.isEncrypted()) throw new UnreadableError('encrypted')
  const unpacked = entry.compressionMethod === 0 ? bytes : inflated(entry, bytes, limit, tooLarge)
  if (unpacked.length > limit) throw tooLarge()
  if (crc32(unpacked) !== entry.crc32) throw new UnreadableError('damaged')
  return unpacked
}

function inflated(
  { compressionMethod }: Entry,
  bytes: Buffer,
  limit: number,
  tooLarge: () => UnreadableError,
): Buffer {
  if (compressionMethod !== 8) throw new UnreadableError('damaged')
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(limit, 1), chunkSize: 2 ** 18 })
  } catch (error) {
    const isLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw isLarge ? tooLarge() : new UnreadableError('damaged')
  }
}
