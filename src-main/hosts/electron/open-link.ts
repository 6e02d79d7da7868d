import { dialog, shell } from 'electron'

const schemes = new Set(['https:', 'http:', 'mailto:'])

/** Opens a link in the system's browser or mail program when the person agrees. Other kinds of links do nothing. */
export async function openLink(url: string): Promise<void> {
  const address = URL.parse(url)
  if (!address || !schemes.has(address.protocol)) return
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this link outside Loccit?',
    detail: address.href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true
  })
  if (response === 0) await shell.openExternal(address.href)
}
