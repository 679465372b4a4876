/** What was typed in this window and is not saved yet, as `read` makes it out; `place` names the
 * person and the thing. */
export function readKept<T>(place: string, read: (kept: unknown) => T): T | undefined {
  try {
    const text = sessionStorage.getItem(place)
    return text === null ? undefined : read(JSON.parse(text))
  } catch {
    // Written by an earlier release, or forbidden: there is nothing to give back.
    return undefined
  }
}

/** Keeps it for the next visit; undefined forgets it. */
export function writeKept(place: string, kept: object | undefined): void {
  try {
    if (kept === undefined) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // A full or forbidden store costs the safety net, not the page.
  }
}
