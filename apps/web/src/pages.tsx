import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import type { createPages } from './router.tsx'
import { NarrowGuess } from './ui/use-is-narrow.ts'

/** Everything a window shows; the same tree on the server and in the browser, or what was sent is thrown away. */
export function Pages({
  router,
  queryClient,
  isNarrow,
}: {
  router: ReturnType<typeof createPages>
  queryClient: QueryClient
  /** What the server took the window for. */
  isNarrow: boolean
}) {
  return (
    <StrictMode>
      <NarrowGuess value={isNarrow}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </NarrowGuess>
    </StrictMode>
  )
}
