/** What is read from one file, so that a wrong or hostile one is refused before it fills the memory. */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  unfoldedBytes: 400 * 1024 * 1024,
  rows: 250_000,
  columns: 500,
  cells: 10_000_000,
} as const
