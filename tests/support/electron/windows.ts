/** The windows that are open. */
export const windows = new Set<{ close(): void; crash(reason: string): void }>()
