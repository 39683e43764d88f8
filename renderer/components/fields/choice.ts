/** One thing to choose in a list: the caller's own value, the words shown, and a quieter second line. */
export interface Choice<Value extends string = string> {
  value: Value
  label: string
  /** Tells apart what has the same name: `BG`, `in scadenza il 31/12/2027`. */
  detail?: string | undefined
  disabled?: boolean | undefined
}
