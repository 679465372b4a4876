import { z } from 'zod'
import type { Language } from './terms.ts'
import type { Frame } from './vision.ts'

/** A project whose document prints something else than its number, or nothing. */
export const calledProject = z.object({
  number: z.number().int(),
  /** As the document prints it: 3-A-4-1, ⑵-ア; null where it prints none. */
  label: z.string().nullable(),
  title: z.string(),
  titleEn: z.string().nullable(),
})

type Called = Pick<Frame, 'called'> & { vision: Pick<Frame['vision'], 'numbered'> }
/** By its number, or as it is or was: the label that is given counts. */
type Named = number | { number: number; label: string | null }

/** What a document prints as a project's number: the number itself or, where it does not number its projects from 1
 * on, their label; empty where it prints none. */
const printedNumber = (
  { number, label }: { number: number; label: string | null },
  isNumbered: boolean,
): string => label ?? (isNumbered ? String(number) : '')

/** The same before a title or in a sentence: No.17, but 3-A-4-1. */
export const numberMark = (language: Language, printed: string): string =>
  /^\d+$/.test(printed) ? `No.${language === 'en' ? ' ' : ''}${printed}` : printed

const held = ({ called }: Called, project: Named) =>
  called.find(({ number }) => number === (typeof project === 'number' ? project : project.number))

/** 17, 3-A-4-1, or nothing: a project's number in a column of its own. */
export const signOf = (frame: Called, project: Named): string =>
  printedNumber(
    typeof project === 'number'
      ? { number: project, label: held(frame, project)?.label ?? null }
      : project,
    frame.vision.numbered,
  )

/** No.17, 3-A-4-1, or nothing: before a title. */
export const noOf = (language: Language, frame: Called, project: Named): string =>
  numberMark(language, signOf(frame, project))

/** What a sentence calls a project by: its number or, where none is printed, its title. */
export function calledBy(language: Language, frame: Called, project: Named): string {
  const no = noOf(language, frame, project)
  if (no !== '') return no
  const known = held(frame, project)
  if (!known)
    return numberMark(language, String(typeof project === 'number' ? project : project.number))
  return language === 'en' ? `“${known.titleEn ?? known.title}”` : `「${known.title}」`
}
