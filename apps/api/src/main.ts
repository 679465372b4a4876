import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hasBuilt, program } from './db/built.ts'
import { leaveUnoptimized } from './db/unoptimized.ts'
import type * as Serving from './serve.ts'
import { settingsOrExit, unknownSettings } from './config.ts'

// The settings are read before anything heavy is loaded: whoever mistyped one is told at once.
const config = settingsOrExit()
for (const warning of unknownSettings(process.env)) console.error(warning)

if (config.databaseUrl === undefined) leaveUnoptimized()

// What was compiled once need not be again at the next start; where it cannot be kept, it is.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)))

// In one file where the build has made one of these sources: two thousand take seconds to find and link.
const { serveRegistry, explain }: typeof Serving = await import(
  hasBuilt(program) ? pathToFileURL(join(program, 'serve.js')).href : './serve.ts'
)
try {
  await serveRegistry(config)
  flushCompileCache()
} catch (error) {
  explain(error)
  process.exit(1)
}
