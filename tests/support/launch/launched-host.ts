import type { Page } from '@playwright/test'

/** What a host is started with. */
export interface LaunchEnvironment {
  args: string[]
  env: NodeJS.ProcessEnv
}

/** One run of a host. */
export interface LaunchedHost {
  page: Page
  nextSaveDialog(path: string): Promise<void>
  kill(): Promise<void>
  close(): Promise<void>
}
