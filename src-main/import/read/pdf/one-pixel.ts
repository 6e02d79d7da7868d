import type { PictureObject } from './picture-objects.ts'

/**
 * Makes every one of some pictures a single pixel, in a PDF's own bytes: then it costs nothing to ask where it stands on a page,
 * whatever size it had. No byte moves, so the file's table of objects stays true.
 */
export function makeOnePixel(file: Uint8Array, objects: readonly PictureObject[]): void {
  for (const { dictionary, at } of objects) {
    const written = dictionary
      .replace(/(\/(?:Width|Height)\s+)(\d+)/g, (_whole, key: string, size: string) => key + '1'.padEnd(size.length))
      // What is neither unpacked nor masked is one pixel of its first bytes.
      .replace(/\/(Filter|SMask|Mask)(?!\w)/g, (_whole, key: string) => `/${'x'.repeat(key.length)}`)
    file.set(Buffer.from(written, 'latin1'), at)
  }
}
