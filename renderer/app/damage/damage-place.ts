import { z } from 'zod'

const Damage = z.object({
  segment: z.string(),
  line: z.int(),
  offset: z.int(),
  sequence: z.int(),
  reason: z.string(),
})
export type DamagePlace = z.infer<typeof Damage>

/** Where the damage is, as the journal tells it in the detail of what it refuses. */
export function damagePlace(detail: string): DamagePlace | undefined {
  try {
    const facts: unknown = JSON.parse(detail)
    return Damage.safeParse(facts).data ?? z.object({ damage: Damage }).safeParse(facts).data?.damage
  } catch {
    return undefined
  }
}
