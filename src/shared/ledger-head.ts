/** A point of the ledger: the last entry's number and hash. An empty register is at sequence 0. */
export interface Head {
  readonly sequence: number
  readonly hash: string
}
