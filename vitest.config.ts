import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{engine,knowledge,server,web,tools,e2e,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
})
