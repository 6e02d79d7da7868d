import { defineConfig } from 'vitest/config'

/** Tests that drive a real browser, one file after the other: on a busy machine a key may be lost. */
const inBrowser = [
  'tests/renderer/editor/note-*.test.ts',
  'tests/renderer/*-screens.test.ts',
  'tests/main/hosts/{electron,start,web}.test.ts'
]
const outside = ['tests/e2e/**', 'tests/bench/**']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A busy machine takes long: one second is not enough to say that something does not come.
    expect: { poll: { timeout: 15_000 } },
    // A real failure fails twice.
    retry: process.env.CI ? 1 : 0,
    // `.ci/run` adds up the tests from this file.
    ...(process.env.CI && { reporters: ['default', 'json'], outputFile: { json: 'test-results/unit.json' } }),
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...outside, ...inBrowser],
          maxWorkers: 2,
          sequence: { groupOrder: 0 }
        }
      },
      {
        extends: true,
        test: { name: 'windows', include: inBrowser, exclude: outside, maxWorkers: 1, sequence: { groupOrder: 1 } }
      }
    ]
  }
})
