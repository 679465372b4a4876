/** The mark of a note behind the word it explains, as plans' words carry it: 政令指定都市[^112]. Split by
 * it, the odd parts of a text are the marks themselves. */
export const noteMark = /\[\^(※?\d+)\]/

const every = new RegExp(noteMark, 'g')

/** Words without the marks of notes. */
export const unmarked = (words: string): string => words.replace(every, '')

/** Words with each mark put as `sign` says. */
export const remarked = (words: string, sign: (mark: string) => string): string =>
  words.replace(every, (_, mark: string) => sign(mark))

/** The marks in a text, each once, in the order they come up. */
export const marksIn = (words: string): string[] => [
  ...new Set([...words.matchAll(every)].map(([, mark = '']) => mark)),
]

/** A mark as documents print it: 112, （※1）. */
export const printedMark = (mark: string): string => (mark.startsWith('※') ? `（${mark}）` : mark)
