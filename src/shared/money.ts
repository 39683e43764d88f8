import { z } from 'zod'

/** An amount of money in euro cents, never negative: nothing here is a debt. */
export const Cents = z.int().min(0).max(1_000_000_000_00)
export type Cents = z.infer<typeof Cents>

/** A percentage in hundredths of a point: 10000 is the whole. */
export const BasisPoints = z.int().min(0).max(10_000)
export type BasisPoints = z.infer<typeof BasisPoints>

/** The amount with its VAT, rounded half up to the cent. */
export const withVat = (net: Cents, vat: BasisPoints): Cents => net + Math.round((net * vat) / 10_000)
