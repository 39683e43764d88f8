import { welcomeText } from '#renderer/text/it/welcome.ts'
import type { RequestOf } from '#src/contract/contract.ts'
import { CertifiedEmail, IpaCode, isTaxCode } from '#src/shared/codes.ts'
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
  return defined<FoundingErrors>({
    operator: given(draft.operator) ? undefined : welcomeText.required,
    name: given(draft.name) ? undefined : welcomeText.required,
    taxCode: isTaxCode(draft.taxCode.trim()) ? undefined : welcomeText.badTaxCode,
    ipaCode: !given(draft.ipaCode) || fits(IpaCode, draft.ipaCode) ? undefined : welcomeText.badIpaCode,
    certifiedEmail:
      !given(draft.certifiedEmail) || fits(CertifiedEmail, draft.certifiedEmail)
        ? undefined
        : welcomeText.badEmail,
    postalCode: /^([0-9]{5})?$/.test(draft.postalCode.trim()) ? undefined : welcomeText.badPostalCode,
    prefix: /^[A-Z0-9]{0,10}$/.test(draft.prefix) ? undefined : welcomeText.badPrefix,
    signatoryName:
      signs && !(given(draft.signatoryName) && given(draft.signatoryRole) && draft.signatoryFrom)
        ? welcomeText.signatoryIncomplete
        : undefined,
  })
}

const fits = (codec: { safeParse: (text: string) => { success: boolean } }, text: string): boolean =>
  codec.safeParse(text.trim()).success

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
