/** One side of a pair: a server, and what it is asked. */
export type Side = { origin: string; path: string }

/** What one side took, over all rounds. */
export type Took = { ms: number[]; firstByte: number[]; bytes: number; status: number }

/** Asks once: milliseconds until the first byte and until the last. */
export async function ask({ origin, path }: Side) {
  const started = performance.now()
  const answer = await fetch(origin + path)
  let firstByte = 0
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    if (firstByte === 0) firstByte = performance.now() - started
    bytes += chunk.byteLength
  }
  return { ms: performance.now() - started, firstByte, bytes, status: answer.status }
}

/** Asks the sides in turn, each round all of them: `rounds` times, or fewer where that takes longer than
 * `seconds`, but three at least. A side that does not answer 200 is left out. */
export async function askInTurn(
  sides: readonly Side[],
  rounds: number,
  seconds = 8,
): Promise<Took[]> {
  const took = sides.map((): Took => ({ ms: [], firstByte: [], bytes: 0, status: 0 }))
  const until = performance.now() + seconds * 1000
  // The first rounds warm up.
  for (let round = -3; round < rounds; round += 1) {
    if (performance.now() > until) {
      if (round >= 3) break
      if (round < 0) round = 0
    }
    for (const [at, side] of sides.entries()) {
      const mine = took[at]
      if (mine === undefined || (mine.status !== 0 && mine.status !== 200)) continue
      const answer = await ask(side)
      Object.assign(mine, { bytes: answer.bytes, status: answer.status })
      if (round < 0 || answer.status !== 200) continue
      mine.ms.push(answer.ms)
      mine.firstByte.push(answer.firstByte)
    }
  }
  return took
}
