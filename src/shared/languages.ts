import { z } from 'zod'

/**
 * The languages of the minorities in which a paper may be printed beside Italian, by their codes of ISO 639: Slovene
 * (law 38/2001), German and French (statutes of Trentino-Alto Adige and Valle d’Aosta), Friulian (law 482/1999).
 */
export const SecondLanguage = z.enum(['sl', 'de', 'fr', 'fur'])
export type SecondLanguage = z.infer<typeof SecondLanguage>
