import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// `npm run dev --workspace @renkei/web` shows changes at once, beside a server started by `npm start`.
const server = process.env['RENKEI_URL'] ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
  build: { assetsInlineLimit: 0, sourcemap: true },
  server: {
    proxy: {
      '/trpc': server,
      '/open': server,
      '/papers': server,
      '/auth': server,
      '/attachments': server,
    },
  },
})
