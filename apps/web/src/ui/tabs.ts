/** Brings one of tabs that are wider than the window into sight. */
export function showTab(tabs: Element | null, which: string): void {
  const current = tabs?.querySelector<HTMLElement>(which)
  if (current && tabs) tabs.scrollLeft = current.offsetLeft - 48
}
