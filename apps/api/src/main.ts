import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { settingsOrExit, unknownSettings } from './config.ts'

// The settings are read before anything heavy is loaded: whoever mistyped one is told at once.
const config = settingsOrExit()
for (const warning of unknownSettings(process.env)) console.error(warning)

// What was compiled once need not be again at the next start; where it cannot be kept, it is.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)))

try {
  const { serveRegistry } = await import('./serve.ts')
  await serveRegistry(config)
  flushCompileCache()
} catch (error) {
  const { explain } = await import('./explain.ts')
  explain(error)
  process.exit(1)
}
