/** The code of an operating system's error, such as `ENOSPC`. Anything else is a bug and is thrown on. */
export function systemErrorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
