// What is typed and not saved yet, kept in the browser until the registry has it. The places of one person
// are never read for another, and none outlives a sign-out: others use the same machine.
const prefix = 'renkei.typed.'
const longest = 14 * 24 * 60 * 60 * 1000

type Stored = { at: number; kept: unknown }

/** What was typed at a place and is not saved yet, as `read` makes it out; `place` names the person and the
 * thing. */
export function readKept<T>(place: string, read: (kept: unknown) => T): T | undefined {
  try {
    const text = localStorage.getItem(prefix + place)
    if (text === null) return undefined
    const { at, kept } = JSON.parse(text) as Stored
    if (Date.now() - at < longest) return read(kept)
    localStorage.removeItem(prefix + place)
    return undefined
  } catch {
    // Written by an earlier release, or forbidden: there is nothing to give back.
    return undefined
  }
}

/** Keeps it for the next visit; undefined forgets it. */
export function writeKept(place: string, kept: object | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(prefix + place)
    else localStorage.setItem(prefix + place, JSON.stringify({ at: Date.now(), kept }))
  } catch {
    // A full or forbidden store costs the safety net, not the page.
  }
}

/** Forgets what anyone typed in this browser. */
export function forgetAllKept(): void {
  try {
    for (const place of Object.keys(localStorage)) {
      if (place.startsWith(prefix)) localStorage.removeItem(place)
    }
  } catch {
    // Forbidden: nothing was kept.
  }
}
