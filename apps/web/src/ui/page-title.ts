import { useLayoutEffect } from 'react'

/** The page's name in the window: 「マトリックス | 連携 Renkei」. Without one, the site's name alone.
 * Set in the same commit as the page, so that nobody reads one page under the name of another. */
export function usePageTitle(name?: string): void {
  useLayoutEffect(() => {
    document.title = name === undefined ? '連携 Renkei' : `${name} | 連携 Renkei`
  }, [name])
}
