import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Some of these drive a real browser; on a busy machine a key may be lost. A real failure fails twice.
    retry: process.env.CI ? 1 : 0,
    // `.ci/run` adds up the tests from this file.
    ...(process.env.CI && { reporters: ['default', 'json'], outputFile: { json: 'test-results/unit.json' } })
  }
})
