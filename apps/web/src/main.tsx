import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource-variable/noto-sans-jp'
import './styles/index.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { queryClient } from './api.ts'
import { Pages } from './pages.tsx'
import { createPages } from './router.tsx'
import type { Sent } from './server.tsx'
import { toHeadingSoon } from './ui/to-heading.ts'

const router = createPages(queryClient, { origin: window.location.origin })

// A new page is announced and read from its heading, as after a full load.
router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
  if (!fromLocation || !pathChanged) return
  toHeadingSoon()
})

/** Shows the page, or wakes the one the server made. */
async function begin(app: HTMLElement): Promise<void> {
  const block = document.getElementById('sent')?.textContent
  const sent = block == null ? undefined : (JSON.parse(block) as Sent)
  const pages = (
    <Pages router={router} queryClient={queryClient} isNarrow={sent?.isNarrow ?? false} />
  )
  if (!sent) {
    createRoot(app).render(pages)
    return
  }
  for (const [key, data] of sent.answers) queryClient.setQueryData(key, data)
  // Says that what is drawn first has to be what the server drew.
  router.ssr = { manifest: undefined }
  await router.load()
  hydrateRoot(app, pages)
}

const app = document.getElementById('app')
if (app) void begin(app)
