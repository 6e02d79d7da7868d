import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // `.ci/run` adds up the tests from this file.
    ...(process.env.CI && { reporters: ['default', 'json'], outputFile: { json: 'test-results/unit.json' } })
  }
})
