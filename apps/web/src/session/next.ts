/** Where signing in leads: the path that `next` names if it is one of this registry, otherwise the
 * first page. What leads to other hosts is never followed. */
export function nextPath(next: string | undefined, language: 'ja' | 'en'): string {
  const first = language === 'en' ? '/?lang=en' : '/'
  if (next === undefined || !URL.canParse(next, 'http://registry.invalid')) return first
  const { origin, pathname, search, hash } = new URL(next, 'http://registry.invalid')
  if (origin !== 'http://registry.invalid' || pathname.startsWith('//')) return first
  return `${pathname}${search}${hash}`
}
