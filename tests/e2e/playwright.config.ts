import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  // A busy machine may lose a key that follows another at once; a real failure fails twice.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['json', { outputFile: '../../test-results/e2e.json' }],
    ['list', { printSteps: false }]
  ]
})
