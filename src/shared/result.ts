/** The outcome of something that can fail for reasons a person can cause. Exceptions are for bugs. */
export type Result<T, E> = Ok<T> | Refused<E>
export type Ok<T> = { readonly ok: true; readonly value: T }
export type Refused<E> = { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const refused = <E>(error: E): Refused<E> => ({ ok: false, error })

/** Closes a `switch` over a union: a forgotten case does not compile, and throws if data lies about its type. */
export function assertNever(value: never, what: string): never {
  throw new Error(`${what}: unexpected ${JSON.stringify(value)}`)
}
