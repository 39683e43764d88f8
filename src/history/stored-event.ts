/** A fact as it is stored: its type, the version of its shape, and fields that are plain JSON values. */
export interface StoredEvent {
  readonly type: string
  readonly v: number
  readonly [field: string]: unknown
}
