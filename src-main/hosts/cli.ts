#!/usr/bin/env -S node --max-semi-space-size=16
/**
 * The command line. Nothing else is loaded before the running Node is known to be new enough. Without the limit above, which is
 * Electron's, an import's short-lived objects take 90 MiB more and no less time.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Loccit needs Node 22.18 or newer, and this is Node ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  // A reader that closes the pipe early, such as `head`, ends the work without a complaint.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const { runCli } = await import('./cli/run-cli.ts')
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    ...(process.stderr.isTTY && {
      progress: (text: string) => process.stderr.write(`\r${text.slice(0, process.stderr.columns - 1)}\x1b[K`)
    }),
    columns: process.stdout.columns ?? 100,
    piped: !process.stdout.isTTY
  })
}

export {}
