import { printable } from '@renkei/schema'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML holds it, in elements and attributes. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
