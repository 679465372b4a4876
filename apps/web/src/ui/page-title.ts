import { createContext, useContext, useLayoutEffect } from 'react'

/** What a page says of itself to those who read no page: search engines, windows' names, links sent on. */
export type Named = { title: string; description: string }

/** Where a page that the server makes leaves it. */
export const NamedContext = createContext<((named: Partial<Named>) => void) | undefined>(undefined)

/** The page's name in the window: 「マトリックス | 連携 Renkei」. Without one, the site's name alone.
 * Set in the same commit as the page, so that nobody reads one page under the name of another. What it is
 * about in a sentence or two stands where its link is shown. */
export function usePageTitle(name?: string, description?: string): void {
  const title = name === undefined ? '連携 Renkei' : `${name} | 連携 Renkei`
  useContext(NamedContext)?.({ title, ...(description === undefined ? {} : { description }) })
  useLayoutEffect(() => {
    document.title = title
  }, [title])
  // From here on the page answers to more than links: what stands above it wakes before it.
  useLayoutEffect(() => {
    document.documentElement.dataset['awake'] = ''
  }, [])
}

/** What the pages below are about where they say nothing of their own. */
export function useDescription(description: string): void {
  useContext(NamedContext)?.({ description })
}
