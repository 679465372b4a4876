import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const setup = `${root}apps/api/src/testing/setup.ts`

const project = (name: string, folder: string, more: object = {}) => ({
  root: `${root}${folder}`,
  test: { name, include: ['src/**/*.test.ts'], ...more },
})

// Tests that need a database run on both; the setup starts the servers once for all of them.
export default defineConfig({
  root,
  test: {
    globalSetup: [setup],
    // A story of four people takes half a minute; machines that others use too are several times slower.
    testTimeout: 150_000,
    hookTimeout: 120_000,
    // A third of a test is waiting: for browsers, for programs that start. Three at a time fill two cores.
    maxWorkers: 3,
    // A worker ended once by SIGTRAP, as processes do in which V8 frees dead code of WebAssembly beside threads that
    // compile (nodejs/node#64500): many embedded databases are opened and closed in one here.
    execArgv: ['--no-wasm-code-gc'],
    // Nothing in them is replaced, so that files may share what they load, as Node loads it.
    isolate: false,
    experimental: { viteModuleRunner: false },
    projects: [
      project('schema', 'packages/schema'),
      project('catalogue', 'packages/catalogue'),
      project('client', 'packages/client', { globalSetup: [`${root}apps/web/e2e/setup.ts`] }),
      project('api', 'apps/api', { testTimeout: 150_000, hookTimeout: 120_000 }),
      // Node reads no .tsx.
      project('web', 'apps/web', { experimental: { viteModuleRunner: true } }),
      project('browser', 'apps/web', {
        include: ['e2e/**/*.test.ts'],
        globalSetup: [`${root}apps/web/e2e/setup.ts`],
        testTimeout: 150_000,
        hookTimeout: 120_000,
        // A page is waited for as long as a locator waits; a second is short where tests share cores.
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
})
