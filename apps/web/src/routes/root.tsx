import { type Frame, isForeign, lacksEdition } from '@renkei/schema'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet, redirect, useSearch } from '@tanstack/react-router'
import { type CSSProperties, useLayoutEffect, useMemo } from 'react'
import { keepLanguage, type Search } from '../address.ts'
import { VisionState } from '../chrome/vision-state.tsx'
import { RegionState } from '../chrome/region-state.tsx'
import { SiteFooter } from '../chrome/site-footer.tsx'
import { SiteHeader } from '../chrome/site-header.tsx'
import { words } from '../chrome/words.ts'
import { LanguageContext, OwnNamesContext, nameIn, titleIn } from '../i18n.tsx'
import { sessionQuery, settingsQuery } from '../session/use-session.ts'
import { SessionWatch } from '../session/watch.tsx'
import { refOf } from '../vision/address.ts'
import { LoadingAll } from '../ui/loading.tsx'
import { useDescription } from '../ui/page-title.ts'
import { frameQuery, useFrameIfAny } from '../vision/queries.ts'

export type PageContext = {
  queryClient: QueryClient
  /** Where people reach the registry. */
  origin: string
}

export const rootRoute = createRootRouteWithContext<PageContext>()({
  // What networks hang on to an address is dropped.
  validateSearch: (search): Search =>
    Object.fromEntries(Object.entries(search as Search).filter(([name]) => !isForeign(name))),
  beforeLoad: async ({ context: { queryClient }, location: { pathname, searchStr } }) => {
    const parts = pathname.split('/').filter(Boolean)
    if (!lacksEdition(parts)) return
    const [region = '', ...below] = parts
    const { vision } = await queryClient.ensureQueryData(frameQuery(refOf({ region })))
    const href = ['', region, vision.edition, ...below].join('/')
    throw redirect({ href: `${href}${searchStr}`, replace: true })
  },
  search: { middlewares: [({ search, next }) => keepLanguage(search, next(search))] },
  // Every page needs them, none fails without them.
  loader: ({ context: { queryClient } }) =>
    Promise.all([
      queryClient.prefetchQuery(sessionQuery()),
      queryClient.prefetchQuery(settingsQuery()),
    ]),
  component: Root,
  pendingComponent: LoadingAll,
})

function Root() {
  const search = useSearch({ from: '__root__' })
  const language = search['lang']?.[0] === 'en' ? 'en' : 'ja'
  const frame = useFrameIfAny()
  useDescription(
    frame
      ? words[language].description(
          nameIn(language, frame.region),
          titleIn(language, frame.vision).text,
        )
      : '',
  )
  const { measureLabel: ja = null, measureLabelEn: en = null } = frame?.vision ?? {}
  const scheme = frame?.region.scheme ?? 'renkei'
  const own = useMemo(
    () =>
      ja === null && scheme === 'renkei'
        ? null
        : { measures: ja === null ? null : { ja, en: en ?? ja }, scheme },
    [ja, en, scheme],
  )
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext value={language}>
      <OwnNamesContext value={own}>
        <a className="skip" href="#main">
          {words[language].skip}
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} style={numberWidth(frame)}>
          <RegionState />
          <VisionState />
          <Outlet />
        </main>
        <SiteFooter />
        <SessionWatch />
      </OwnNamesContext>
    </LanguageContext>
  )
}

/** How wide the longest number is that the vision prints of a project, for the columns in which they stand. */
function numberWidth(frame: Frame | undefined): CSSProperties | undefined {
  const widths = (frame?.called ?? []).map(({ label }) =>
    [...(label ?? '')].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 0),
  )
  const widest = Math.max(0, ...widths)
  return widest === 0 ? undefined : ({ '--no': `${widest}ch` } as CSSProperties)
}
