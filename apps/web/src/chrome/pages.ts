/** First, last, and the pages near the one being read. */
export function pagesAround(page: number, last: number): number[] {
  const near = [page - 2, page - 1, page, page + 1, page + 2]
  return [...new Set([1, ...near, last])].filter((n) => n >= 1 && n <= last)
}
