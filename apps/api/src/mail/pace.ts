/** How patiently mail is sent; milliseconds. */
export type Pace = {
  /** Until the second try; it doubles from try to try. */
  first: number
  /** The most that lies between two tries. */
  longest: number
  /** How long a try may take in all. */
  whole: number
  /** How long the server may be silent: at connecting, greeting, and later. */
  connect: number
  silence: number
  /** How long a mail in hand is nobody else's. A process that died is not waited for any longer. Well
   * over `whole`, with what it takes to note that the mail was sent. */
  claim: number
  /** Between the attempts to note what the server did, where the database is away. */
  insist: readonly number[]
  /** How long mail is sent in one go. */
  round: number
}

const second = 1000
const minute = 60 * second

export const usual: Pace = {
  first: minute,
  longest: 60 * minute,
  whole: 3 * minute,
  connect: 10 * second,
  // A server that looks into mail takes its time to answer: given up too early, the mail goes twice.
  silence: 2 * minute,
  claim: 5 * minute,
  insist: [250, 500, 1000, 2000, 4000, 8000],
  round: 5 * minute,
}

/** Until the next try, after so many. */
export const untilNext = ({ first, longest }: Pace, tries: number): number =>
  Math.min(first * 2 ** Math.min(tries - 1, 30), longest)
