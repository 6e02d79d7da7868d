import type { SavedExport, Transport } from '#shared/contract.ts'

/** How the way to the library is. `refused`: this address is used up, and only starting Loccit again gives a new one. */
export type ConnectionState = 'connecting' | 'connected' | 'lost' | 'refused'

/** An export that waits to be fetched. */
export type Download = Extract<SavedExport, { kind: 'download' }>

/** A transport that may lose its connection, and that fetches exports itself. Electron's has neither need. */
export interface RemoteTransport extends Transport {
  /** Calls the listener at once with the state there is, then with every change. */
  subscribeConnection?(listener: (state: ConnectionState) => void): () => void
  /** Fetches an export and hands it to the browser's downloads. */
  download?(file: Download): Promise<void>
}
