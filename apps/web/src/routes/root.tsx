import { createRootRoute, Outlet, useSearch } from '@tanstack/react-router'
import { useLayoutEffect } from 'react'
import { keepLanguage, type Search } from '../address.ts'
import { SiteFooter } from '../chrome/site-footer.tsx'
import { SiteHeader } from '../chrome/site-header.tsx'
import { words } from '../chrome/words.ts'
import { queryClient } from '../api.ts'
import { LanguageContext } from '../i18n.tsx'
import { sessionQuery, settingsQuery } from '../session/use-session.ts'
import { SessionWatch } from '../session/watch.tsx'

export const rootRoute = createRootRoute({
  validateSearch: (search): Search => search as Search,
  search: { middlewares: [({ search, next }) => keepLanguage(search, next(search))] },
  // Every page needs them, none fails without them.
  loader: () =>
    Promise.all([
      queryClient.prefetchQuery(sessionQuery()),
      queryClient.prefetchQuery(settingsQuery()),
    ]),
  component: Root,
})

function Root() {
  const search = useSearch({ from: '__root__' })
  const language = search['lang']?.[0] === 'en' ? 'en' : 'ja'
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageContext value={language}>
      <a className="skip" href="#main">
        {words[language].skip}
      </a>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SiteFooter />
      <SessionWatch />
    </LanguageContext>
  )
}
