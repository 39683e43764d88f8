import { bodyErrors, draftOf, errorsOf } from '#renderer/shared/body-draft.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'

/** The welcome as it is being filled in. */
export type FoundingDraft = {
  readonly operator: string
  readonly name: string
  readonly taxCode: string
  readonly ipaCode: string
  readonly certifiedEmail: string
  readonly address: string
  readonly postalCode: string
  readonly town: string
  readonly signatoryName: string
  readonly signatoryRole: string
  readonly signatoryAct: string
  readonly signatoryFrom: string | null
  readonly prefix: string
  readonly digits: number
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | undefined
}

export type FoundingErrors = { readonly [F in keyof FoundingDraft]?: string | undefined }

export const emptyFounding = (today: CalendarDate): FoundingDraft => ({
  operator: '',
  name: '',
  taxCode: '',
  ipaCode: '',
  certifiedEmail: '',
  address: '',
  postalCode: '',
  town: '',
  signatoryName: '',
  signatoryRole: '',
  signatoryAct: '',
  signatoryFrom: today,
  prefix: 'INV',
  digits: 6,
  logo: undefined,
})

/** What is wrong, field by field; empty when the register can begin. */
export function foundingErrors(draft: FoundingDraft): FoundingErrors {
  const given = (text: string) => text.trim() !== ''
  const signs = given(draft.signatoryName) || given(draft.signatoryRole) || given(draft.signatoryAct)
  const { name, taxCode, ipaCode, certifiedEmail, address, postalCode, town } = draft
  const lender = {
    ...draftOf({ kind: 'region' }),
    name,
    taxCode,
    ipaCode,
    certifiedEmail,
    address,
    postalCode,
    town,
  }
  return defined<FoundingErrors>({
    ...bodyErrors(lender),
    operator: given(draft.operator) ? undefined : welcomeText.required,
    ...(given(taxCode) ? {} : { taxCode: welcomeText.required }),
    prefix: /^[A-Z0-9]{0,10}$/.test(draft.prefix) ? undefined : welcomeText.badPrefix,
    logo: draft.logo && draft.logo.bytes.byteLength > largestLogo ? welcomeText.logoTooHeavy : undefined,
    signatoryName: signs && !given(draft.signatoryName) ? welcomeText.signatoryIncomplete : undefined,
    signatoryRole: signs && !given(draft.signatoryRole) ? welcomeText.signatoryIncomplete : undefined,
    signatoryFrom: signs && draft.signatoryFrom === null ? welcomeText.signatoryIncomplete : undefined,
  })
}

/** The largest file that the register takes as a logo, in bytes. */
const largestLogo = 10 * 1024 * 1024

/** A refusal beside the field it speaks of; undefined when it speaks of none. */
export function refusedField(refusal: AnyRefusal): FoundingErrors | undefined {
  if (refusal.code === 'imageRefused') return { logo: refusalText(refusal) }
  return errorsOf(refusal)
}

/** The request that begins the register; only for a draft without errors. */
export function foundingRequest(draft: FoundingDraft): RequestOf<'register.found'> {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
  const { address, postalCode, town, signatoryFrom } = draft
  return defined({
    operator: draft.operator.trim(),
    lender: defined({
      kind: 'region' as const,
      name: draft.name.trim(),
      taxCode: draft.taxCode.trim(),
      ipaCode: text(draft.ipaCode),
      certifiedEmail: text(draft.certifiedEmail),
      seat: { address: address.trim(), postalCode: postalCode.trim(), town: town.trim() },
    }),
    signatory:
      draft.signatoryName.trim() === '' || signatoryFrom === null
        ? undefined
        : {
            name: draft.signatoryName,
            role: draft.signatoryRole,
            act: draft.signatoryAct,
            from: signatoryFrom,
          },
    logo: draft.logo?.bytes,
    inventory: { prefix: draft.prefix, digits: draft.digits },
    funds: [],
  })
}
