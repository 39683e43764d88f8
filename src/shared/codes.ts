import { z } from 'zod'

/** The three ISTAT province digits and three comune digits; text, because leading zeros are part of it. */
export const IstatCode = z
  .string()
  .regex(/^[0-9]{6}$/)
  .brand<'IstatCode'>()
export type IstatCode = z.infer<typeof IstatCode>

/** Codice catastale (Belfiore): a letter and three digits. */
export const CadastralCode = z
  .string()
  .regex(/^[A-Z][0-9]{3}$/)
  .brand<'CadastralCode'>()
export type CadastralCode = z.infer<typeof CadastralCode>

/** The sigla of a province, two capital letters; Napoli is `NA` and stays text. */
export const ProvinceCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .brand<'ProvinceCode'>()
export type ProvinceCode = z.infer<typeof ProvinceCode>

/** Tax code of a public body: eleven digits, the last one a check digit (`isTaxCode`). */
export const TaxCode = z.string().refine(isTaxCode).brand<'TaxCode'>()
export type TaxCode = z.infer<typeof TaxCode>

/** Code of a body in IndicePA, such as `c_f205`. Stored as published, never computed. */
export const IpaCode = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{2,30}$/)
  .brand<'IpaCode'>()
export type IpaCode = z.infer<typeof IpaCode>

/** Codice unico di progetto: letter, two digits, letter, eleven digits. */
export const Cup = z
  .string()
  .regex(/^[A-Z][0-9]{2}[A-Z][0-9]{11}$/)
  .brand<'Cup'>()
export type Cup = z.infer<typeof Cup>

/** Codice identificativo gara: ten letters or digits; no public checksum is enforced. */
export const Cig = z
  .string()
  .regex(/^[0-9A-Z]{10}$/)
  .brand<'Cig'>()
export type Cig = z.infer<typeof Cig>

/** An address of certified e-mail. Its syntax is that of any e-mail address. */
export const CertifiedEmail = z
  .string()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/)
  .brand<'CertifiedEmail'>()
export type CertifiedEmail = z.infer<typeof CertifiedEmail>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>

/**
 * Whether eleven digits carry the right check digit of an Italian body's tax code (DM 23 December 1976).
 * Eleven zeros do, but name nobody: lists put them where the code is not known.
 */
export function isTaxCode(text: string): boolean {
  if (!/^[0-9]{11}$/.test(text) || /^0+$/.test(text)) return false
  const sum = Array.from(text.slice(0, 10), Number).reduce((total, digit, index) => {
    if (index % 2 === 0) return total + digit
    const doubled = digit * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(text[10])
}
