import { z } from 'zod'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { type Body, BodyDetails, type BodyKind } from '#src/bodies/body.ts'
import {
  CadastralCode,
  CertifiedEmail,
  IpaCode,
  IstatCode,
  ProvinceCode,
  TaxCode,
} from '#src/shared/codes.ts'
import { defined } from '#src/shared/defined.ts'
import { Line, OptionalLine } from '#src/shared/text.ts'
import { bodyFieldText } from '#renderer/text/it/bodies.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

/** The data of a body while they are being written: an empty text is a fact not known. */
export type BodyDraft = {
  readonly kind: BodyKind | null
  readonly name: string
  readonly otherLanguageName: string
  readonly province: string
  readonly region: string
  readonly istatCode: string
  readonly cadastralCode: string
  readonly taxCode: string
  readonly ipaCode: string
  readonly certifiedEmail: string
  readonly address: string
  readonly postalCode: string
  readonly town: string
  /** Decided elsewhere, and kept as it is. */
  readonly stampDutyExempt: boolean | undefined
  /** Of its papers; `asRegion` where it has no choice of its own. */
  readonly secondLanguage: NonNullable<BodyDetails['secondLanguage']> | 'asRegion'
}

export type BodyErrors = { readonly [F in keyof BodyDraft]?: string | undefined }

export const draftOf = (body: Partial<Body>): BodyDraft => ({
  kind: body.kind ?? null,
  name: body.name ?? '',
  otherLanguageName: body.otherLanguageName ?? '',
  province: body.province ?? '',
  region: body.region ?? '',
  istatCode: body.istatCode ?? '',
  cadastralCode: body.cadastralCode ?? '',
  taxCode: body.taxCode ?? '',
  ipaCode: body.ipaCode ?? '',
  certifiedEmail: body.certifiedEmail ?? '',
  address: body.seat?.address ?? '',
  postalCode: body.seat?.postalCode ?? '',
  town: body.seat?.town ?? '',
  stampDutyExempt: body.stampDutyExempt,
  secondLanguage: body.secondLanguage ?? 'asRegion',
})

const texts = bodyFieldText.errors
const optional = {
  province: ProvinceCode,
  istatCode: IstatCode,
  cadastralCode: CadastralCode,
  taxCode: TaxCode,
  ipaCode: IpaCode,
  certifiedEmail: CertifiedEmail,
  postalCode: z.string().regex(/^[0-9]{5}$/),
}
const lines = ['otherLanguageName', 'region', 'address', 'town'] as const

/** What is wrong with what was written, by field; a field left empty is wrong only when it is required. */
export function bodyErrors(draft: BodyDraft): BodyErrors {
  const errors: Partial<Record<keyof BodyDraft, string>> = {}
  if (draft.kind === null) errors.kind = texts.kind
  if (!Line.safeParse(draft.name).success)
    errors.name = draft.name.trim() === '' ? texts.required : texts.tooLong
  for (const field of lines) if (!OptionalLine.safeParse(draft[field]).success) errors[field] = texts.tooLong
  for (const field of codeFields) {
    const written = draft[field].trim()
    if (written !== '' && !optional[field].safeParse(written).success) errors[field] = texts[field]
  }
  return errors
}

const codeFields = [
  'province',
  'istatCode',
  'cadastralCode',
  'taxCode',
  'ipaCode',
  'certifiedEmail',
  'postalCode',
] as const

/** The details, only for a draft without errors. */
export function detailsOf(draft: BodyDraft): BodyDetails {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim())
  const { kind, stampDutyExempt, secondLanguage } = draft
  const hasSeat = [draft.address, draft.postalCode, draft.town].some((part) => part.trim() !== '')
  return BodyDetails.parse(
    defined({
      kind,
      name: draft.name,
      otherLanguageName: text(draft.otherLanguageName),
      province: text(draft.province),
      region: text(draft.region),
      istatCode: text(draft.istatCode),
      cadastralCode: text(draft.cadastralCode),
      taxCode: text(draft.taxCode),
      ipaCode: text(draft.ipaCode),
      certifiedEmail: text(draft.certifiedEmail),
      seat: hasSeat
        ? { address: draft.address, postalCode: draft.postalCode.trim(), town: draft.town }
        : undefined,
      stampDutyExempt,
      secondLanguage: secondLanguage === 'asRegion' ? undefined : secondLanguage,
    }),
  )
}

const fieldOfScheme = {
  istat: 'istatCode',
  cadastral: 'cadastralCode',
  tax: 'taxCode',
  ipa: 'ipaCode',
} as const

/** A refusal beside the field it speaks of; undefined when it speaks of none. */
export const errorsOf = (refusal: AnyRefusal): BodyErrors | undefined =>
  refusal.code === 'bodyCodeTaken' ? { [fieldOfScheme[refusal.scheme]]: refusalText(refusal) } : undefined
