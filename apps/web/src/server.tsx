import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { type Query, QueryClient, type QueryKey } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import type { MakePage, Page } from '@renkei/api/page'
import { settled } from './address.ts'
import { asking } from './api.ts'
import { Pages } from './pages.tsx'
import { createPages } from './router.tsx'
import { type Named, NamedContext } from './ui/page-title.ts'

/** What stands beside a page, for the browser to go on from. */
export type Sent = {
  isNarrow: boolean
  answers: (readonly [key: QueryKey, answer: unknown])[]
}

/** Whom the page being made asks. */
const registries = new AsyncLocalStorage<typeof fetch>()
asking.ask = (input, init) => {
  const ask = registries.getStore()
  if (!ask) throw new Error('nobody to ask outside of a page')
  return ask(input, init)
}

/** Makes the page of an address as everyone reads it; undefined where it leads elsewhere, or something was refused. */
export const makePage: MakePage = ({ href, origin, isNarrow, ask }) =>
  registries.run(ask, async () => {
    const to = settled(href)
    if (to !== href) return { to }
    const queryClient = new QueryClient({
      defaultOptions: { queries: { staleTime: Infinity, retry: false } },
    })
    const history = createMemoryHistory({ initialEntries: [href] })
    const router = createPages(queryClient, { origin, history })
    await router.load()
    const { matches } = router.state
    if (matches.length === 0 || matches.some(({ status }) => status !== 'success')) return undefined
    const named: Named = { title: '連携 Renkei', description: '' }
    const draw = () =>
      renderToString(
        <NamedContext value={(given) => Object.assign(named, given)}>
          <Pages router={router} queryClient={queryClient} isNarrow={isNarrow} />
        </NamedContext>,
      )
    let html = draw()
    // What only parts of the page ask for is known once they were drawn.
    for (let asked = waiting(queryClient); asked.length > 0; asked = waiting(queryClient)) {
      await Promise.allSettled(asked.map((query) => query.fetch()))
      html = draw()
    }
    // A part that could not be drawn is the browser's to explain.
    if (html.includes('<!--$!-->')) return undefined
    const answers = queryClient
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.status === 'success')
      .map(({ queryKey, state }) => [queryKey, state.data] as const)
    const sent: Sent = { isNarrow, answers }
    const modules = matches.flatMap(
      ({ routeId }) => router.routesById[routeId]?.options.staticData?.module ?? [],
    )
    return { ...named, html, sent: JSON.stringify(sent), files: filesOf(modules) }
  })

const waiting = (queryClient: QueryClient): Query[] =>
  queryClient.getQueryCache().findAll({
    predicate: ({ state, options }) =>
      state.status === 'pending' &&
      options.queryFn !== undefined &&
      (options as { enabled?: unknown }).enabled !== false,
  })

type Chunk = { file: string; css?: string[]; imports?: string[] }

/** Built files by module, as the build noted them. */
const built = (note: string) =>
  JSON.parse(readFileSync(new URL(`../dist/.vite/${note}`, import.meta.url), 'utf8')) as Record<
    string,
    Chunk
  >
const manifest = built('manifest.json')
const [wakers] = Object.values(built('waker.json'))
const waker = `/${wakers?.file ?? ''}`

/** Chunks with all they import, what is imported first. */
function reached(names: readonly string[], seen = new Set<string>()): string[] {
  return names.flatMap((name) => {
    if (seen.has(name)) return []
    seen.add(name)
    return [...reached(manifest[name]?.imports ?? [], seen), name]
  })
}

const everyPages = new Set(reached(['index.html']))

/** The built files that modules need beside the first page's, in order. */
function filesOf(modules: readonly string[]): Page['files'] {
  const chunks = reached(modules).flatMap((name) =>
    everyPages.has(name) ? [] : (manifest[name] ?? []),
  )
  const styles = chunks.flatMap(({ css = [] }) => css)
  const scripts = chunks.map(({ file }) => file)
  const addresses = (files: string[]) => [...new Set(files)].map((file) => `/${file}`)
  return { styles: addresses(styles), scripts: addresses(scripts), waker }
}
