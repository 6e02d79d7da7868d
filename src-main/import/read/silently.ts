const channels = ['log', 'info', 'warn', 'error', 'debug'] as const

/** What a program gives that writes to the console, without its writing; an empty string when it fails on a page. */
export function silently(run: () => string): string {
  const before = channels.map((channel) => console[channel])
  for (const channel of channels) console[channel] = () => undefined
  try {
    return run()
  } catch {
    return ''
  } finally {
    channels.forEach((channel, i) => (console[channel] = before[i]!))
  }
}
