const longest = 100

/** A title as a file's name without its ending, one that Windows, macOS and Linux all take and no program reads as an option. */
export function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-. ]+/, '')
  const short = [...name]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
  if (!short) return 'Note'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `${short}_` : short
}
