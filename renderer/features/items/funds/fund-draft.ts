import { FundDetails, type FundKind } from '#src/programmes/fund.ts'
import { fundText } from '#renderer/text/it/items-funds.ts'

/** A fund as it is being filled in. */
export interface FundDraft {
  name: string
  kind: FundKind
  programme: string
  operationCode: string
  cup: string
  budget: number | null
  finalPaymentDate: string | null
}

export type FundErrors = { readonly [F in keyof FundDraft]?: string }

export const emptyFund: FundDraft = {
  name: '',
  kind: 'regional',
  programme: '',
  operationCode: '',
  cup: '',
  budget: null,
  finalPaymentDate: null,
}

/** A fund of the register, to be corrected. */
export const draftOf = (fund: FundDetails): FundDraft => ({
  ...emptyFund,
  ...fund,
  cup: fund.cup ?? '',
  budget: fund.budget ?? null,
  finalPaymentDate: fund.finalPaymentDate ?? null,
})

const messages: FundErrors = {
  name: fundText.required,
  cup: fundText.badCup,
  budget: fundText.badAmount,
  finalPaymentDate: fundText.badDate,
}

/** The fund as the register takes it, or what is wrong field by field. */
export function readFund(draft: FundDraft): { details: FundDetails } | { errors: FundErrors } {
  const cup = draft.cup.trim().toUpperCase()
  const read = FundDetails.safeParse({
    ...draft,
    cup: cup === '' ? undefined : cup,
    budget: draft.budget ?? undefined,
    finalPaymentDate: draft.finalPaymentDate ?? undefined,
  })
  if (read.success) return { details: read.data }
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  return { errors: Object.fromEntries(Object.entries(messages).filter(([field]) => wrong.has(field))) }
}
