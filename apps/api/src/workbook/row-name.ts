import type { InquiryAnswer, WorkbookProblem } from '@renkei/schema'
import { keyHeading, numberHeading, stampHeading, unitHeading } from './columns.ts'
import { isSavedFrom } from './shift-jis.ts'
import { nameOf, nameText, type RowName, type Stamp, tagOf } from './stamp.ts'

/** The answers of a response, by what names their rows. */
export type Names = {
  byKey: Map<string, InquiryAnswer>
  byTag: Map<string, InquiryAnswer>
  titles: Set<string>
}

export function namesOf(answers: readonly InquiryAnswer[]): Names {
  return {
    byKey: new Map(answers.map((answer) => [answer.key, answer])),
    byTag: new Map(answers.map((answer) => [tagOf(nameOf(answer)), answer])),
    titles: new Set(answers.map(({ title }) => nameText(title))),
  }
}

const isSame = (text: string, own: string): boolean =>
  text === '' || nameText(text) === nameText(own) || isSavedFrom(text, own)

const isSameNumber = (text: string, own: string): boolean =>
  text === '' ||
  (own !== '' && (nameText(text) === nameText(own) || Number(nameText(text)) === Number(own)))

type Parted = { heading: string; problem: WorkbookProblem; holds: string }

/** Where key, number, title, unit and stamp of a row part company; undefined where they are of one row.
 * What is left empty says nothing. `title` heads the column of titles. */
export function partedAt(
  row: RowName,
  stamp: Stamp,
  stampText: string,
  { answer, names, title }: { answer: InquiryAnswer; names: Names; title: string },
): Parted | undefined {
  const own = nameOf(answer)
  const parted = (heading: string, problem: WorkbookProblem, holds: string): Parted => ({
    ...{ heading, problem, holds },
  })
  const unit = isSame(row.unit, own.unit) ? undefined : parted(unitHeading, 'unitMoved', row.unit)
  // All of it stands as it was downloaded, though it may have been renamed since.
  if (stamp.tag === tagOf(row)) return unit
  if (stamp.tag !== undefined && stamp.tag !== tagOf(own)) {
    const other = names.byTag.get(stamp.tag)
    const isOthers = other && row.title !== '' && isSame(row.title, other.title)
    return isOthers && !isSame(row.title, own.title)
      ? parted(keyHeading, 'keyMoved', row.key)
      : parted(stampHeading, 'stampMoved', stampText)
  }
  if (!isSameNumber(row.number, own.number) && isSame(row.title, own.title)) {
    return parted(numberHeading, 'numberMoved', row.number)
  }
  // Without a tag nobody knows whether a title was written over or changed in the registry since.
  const isKnown = stamp.tag !== undefined || names.titles.has(nameText(row.title))
  if (!isSame(row.title, own.title) && (isKnown || !isSameNumber(row.number, own.number))) {
    return parted(title, 'titleMoved', row.title)
  }
  return unit
}
