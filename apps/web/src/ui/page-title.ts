import { useEffect } from 'react'

/** The page's name in the window: 「マトリックス | 連携 Renkei」. Without one, the site's name alone. */
export function usePageTitle(name?: string): void {
  useEffect(() => {
    document.title = name === undefined ? '連携 Renkei' : `${name} | 連携 Renkei`
  }, [name])
}
