import { posix } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// `npm run dev --workspace @renkei/web` shows changes at once, beside a server started by `npm start`.
const server = process.env['RENKEI_URL'] ?? 'http://localhost:3000'

/** Notes at every page that is loaded when first shown which module it is, so that the server names its files. */
const notedPages: Plugin = {
  name: 'noted-pages',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/routes/')) return undefined
    const page = /component: lazyRouteComponent\(\s*\(\) => import\('(\.[^']+)'\),\s*'\w+',?\s*\),/g
    return {
      code: code.replace(
        page,
        (whole, file) => `${whole} staticData: { module: '${posix.join('src/routes', file)}' },`,
      ),
      map: null,
    }
  },
}

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [notedPages, react()],
  build: isSsrBuild
    ? { outDir: 'dist-server', sourcemap: true, copyPublicDir: false }
    : { assetsInlineLimit: 0, sourcemap: true, manifest: true },
  server: {
    proxy: {
      '/trpc': server,
      '/open': server,
      '/papers': server,
      '/auth': server,
      '/attachments': server,
    },
  },
}))
