/** One thing to choose in a list: the caller's own value, the words shown, and a quieter second line. */
export interface Choice<Value extends string = string> {
  value: Value
  label: string
  /** Tells apart what has the same name: `BG`, `in scadenza il 31/12/2027`. */
  detail?: string | undefined
  /** What a ComboBox writes in its field and searches in, where the label alone would not tell: `Castro — BG`. */
  written?: string | undefined
  disabled?: boolean | undefined
}
