/** One runner for all tests. Each lives beside what it tests and is named for it: `judge.test.ts`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{engine,knowledge,server,tools,web,e2e,bench}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // A real PostgreSQL, started only if some test asks for it.
    globalSetup: ['server/src/foundation/database/testing/setup.ts'],
    // Random packs take their time on a busy machine; a test that hangs still ends while someone is watching.
    testTimeout: 120_000,
    // The database and the browser start in hooks.
    hookTimeout: 300_000,
  },
})
