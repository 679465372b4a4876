import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { writeType } from './type.ts'

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

const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
const pdfParts = {
  folder: dirname(manifest),
  // Under a version of their own, so that browsers keep them as they keep other built files.
  to: `assets/pdf-${version}/`,
  of: {
    'legacy/build': /^pdf\.worker\.min\.mjs$/,
    cmaps: /bcmap$/,
    standard_fonts: /(pfb|ttf)$/,
    iccs: /icc$/,
    wasm: /_fallback\.js$/,
  },
}

/** Puts beside the built files what PDFs are read with, and fetched when one needs it. */
const withPdfParts: Plugin = {
  name: 'pdf-parts',
  generateBundle() {
    const { folder, to, of } = pdfParts
    for (const [part, wanted] of Object.entries(of)) {
      for (const name of readdirSync(join(folder, part)).filter((one) => wanted.test(one))) {
        const source = readFileSync(join(folder, part, name))
        this.emitFile({ type: 'asset', fileName: `${to}${part}/${name}`, source })
      }
    }
  },
}

const type: Plugin = { name: 'type', buildStart: writeType }

/** Puts beside what is text its smallest form, once, which the server sends as it is. */
const compressed = compression({
  include: /\.(m?js|css|svg)$/,
  algorithms: [defineAlgorithm('brotliCompress')],
})

// Of its own beside the pages: what both load would be parted from what pages bring with them.
const ofReference = {
  ...{ emptyOutDir: false, copyPublicDir: false, assetsInlineLimit: 0, sourcemap: true },
  // The library is what it is, and nobody loads it but for this page.
  chunkSizeWarningLimit: 2000,
  rollupOptions: { input: 'reference/index.html' },
}

// Of its own too: it comes before all else, and shares nothing with it.
const ofWaker = {
  ...{ emptyOutDir: false, copyPublicDir: false, sourcemap: true, manifest: '.vite/waker.json' },
  rollupOptions: { input: 'src/wake.ts' },
}

/** What six pages load comes in few files, not in one for each set of pages that share it: about half the requests.
 * What fewer load, and each page, stays its own. */
const codeSplitting = {
  groups: [
    {
      ...{ name: 'shared', minShareCount: 6 },
      test: (id: string) => !/page\.tsx$/.test(id),
      ...{ entriesAware: true, entriesAwareMergeThreshold: 40_000 },
    },
  ],
}

export default defineConfig(({ command, mode, isSsrBuild = false }) => ({
  plugins:
    mode === 'reference' || mode === 'waker'
      ? [compressed]
      : [notedPages, react(), ...(isSsrBuild ? [] : [type, withPdfParts, compressed])],
  define: {
    PDF_PARTS: JSON.stringify(command === 'serve' ? `/@fs${pdfParts.folder}/` : `/${pdfParts.to}`),
  },
  build:
    mode === 'reference'
      ? ofReference
      : mode === 'waker'
        ? ofWaker
        : isSsrBuild
          ? { outDir: 'dist-server', sourcemap: true, copyPublicDir: false }
          : {
              ...{ assetsInlineLimit: 0, sourcemap: true, manifest: true },
              // Files then import each other in circles, and still run in the order of their modules.
              rollupOptions: {
                output: { codeSplitting, strictExecutionOrder: true },
                // Each page keeps a file of its own, by which the server names what it needs.
                experimental: {
                  chunkOptimization: { mergeCommonChunks: true, avoidRedundantChunkLoads: false },
                },
              },
            },
  server: {
    proxy: {
      '/trpc': server,
      '/open': server,
      '/papers': server,
      '/auth': server,
      '/attachments': server,
      '^/documents/\\d+/': server,
    },
  },
}))
