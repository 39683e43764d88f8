import { searchable } from '#src/shared/text.ts'
import type { Body } from './body.ts'

/**
 * How the list calls the Region of the register: `Friuli-Venezia Giulia` for a Region founded as
 * «Regione Autonoma Friuli Venezia Giulia». Undefined when no region of the list is in its name.
 */
export function regionOf(
  lender: Pick<Body, 'name' | 'region'>,
  regions: readonly string[],
): string | undefined {
  const wanted = letters(lender.region ?? lender.name)
  return regions.find((region) => {
    const name = letters(region.split('/')[0] ?? '')
    return name !== '' && wanted.includes(name)
  })
}

const letters = (text: string) => searchable(text).replaceAll(/[^a-z]/g, '')
