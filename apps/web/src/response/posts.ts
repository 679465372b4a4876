import type { InquiryPost } from '@renkei/schema'
import { useMemo } from 'react'

const none: readonly InquiryPost[] = []

/** Posts by answer; those on the whole under ''. Where there are none it is the same empty list, so
 * that its row is not drawn anew. */
export function usePosts(posts: readonly InquiryPost[]): (key: string) => readonly InquiryPost[] {
  return useMemo(() => {
    const by = Map.groupBy(posts, ({ key }) => key ?? '')
    return (key) => by.get(key) ?? none
  }, [posts])
}
