import { crc32, deflateRawSync } from 'node:zlib'
import { Zip } from 'fflate'
import type { Archive } from './archive.ts'

/** The archive anew, with these parts in place of the ones of their names,
 * which are given in small letters: every other part byte for
 * byte as it lies there, packed. */
export function repacked({ packed }: Archive, replaced: ReadonlyMap<string, Buffer>): Buffer {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { name, entry, bytes } of packed) {
    const part = replaced.get(name.toLowerCase())
    const file = {
      filename: name,
      mtime: modified(entry.getLastModDate()),
      ...(part
        ? { size: part.length, crc: crc32(part), compression: 8 }
        : {
            size: entry.uncompressedSize,
            crc: entry.crc32,
            compression: entry.compressionMethod,
          }),
    }
    zip.add(file)
    // Once added, it has a way to give its bytes.
    const { ondata } = file as { ondata?: (error: null, chunk: Uint8Array, isLast: true) => void }
    ondata?.(null, part ? deflateRawSync(part) : bytes, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

// Archives know no time before.
function modified(at: Date): Date {
  const first = new Date(1980, 0, 1)
  return at < first ? first : at
}
