/** Where an export went: a path on this machine, or a ticket that the web client fetches once. */
export type SavedExport =
  { kind: 'saved'; path: string; name: string } | { kind: 'download'; ticket: string; name: string; mediaType: string }
