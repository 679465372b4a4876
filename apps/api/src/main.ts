import { settingsOrExit, unknownSettings } from './config.ts'

// The settings are read before anything heavy is loaded: whoever mistyped one is told at once.
const config = settingsOrExit()
for (const warning of unknownSettings(process.env)) console.error(warning)

try {
  const { serveRegistry } = await import('./serve.ts')
  await serveRegistry(config)
} catch (error) {
  const { explain } = await import('./explain.ts')
  explain(error)
  process.exit(1)
}
