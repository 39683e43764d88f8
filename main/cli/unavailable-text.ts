import { z } from 'zod'
import {
  damageReasons,
  damageText as located,
  lockedText as held,
  newerText,
  obstacleText,
  unavailableCauses,
} from '#renderer/text/it/damage.ts'
import type { Damage, DamageReason } from '#main/journal/file/scan-segment.ts'

const Holder = z.object({ holder: z.object({ host: z.string(), pid: z.int() }) })
const Newer = z.object({ program: z.string() })
const Damaged = z.object({
  segment: z.string(),
  line: z.int(),
  offset: z.int(),
  sequence: z.int(),
  reason: z.string(),
})
const Unreadable = z.object({ damage: Damaged })

/** Why the register cannot be used; `cause` and `detail` as whoever opens it tells them. */
export function unavailableText(
  folder: string,
  { cause, detail }: { readonly cause: string; readonly detail: string },
): string {
  const facts = factsOf(detail)
  if (cause === 'locked') return `${folder}: ${lockedText(facts)}`
  if (cause.endsWith('newerFormat')) return `${folder}: ${newerText(Newer.safeParse(facts).data?.program)}`
  const damage = Damaged.safeParse(facts).data ?? Unreadable.safeParse(facts).data?.damage
  if (damage) return damageText(folder, damage)
  const kind = cause.split('.').at(-1) ?? ''
  const obstacle = kind === 'lost' || kind === 'folderReadOnly' ? obstacleText(detail) : undefined
  return `${folder}: ${obstacle ?? unavailableCauses[cause] ?? unavailableCauses[kind] ?? cause}.`
}

const lockedText = (facts: unknown): string => held(Holder.safeParse(facts).data?.holder)

function factsOf(detail: string): unknown {
  try {
    return JSON.parse(detail)
  } catch {
    return undefined
  }
}

const reasons: Readonly<Record<DamageReason, string>> = damageReasons
const isReason = (text: string): text is DamageReason => text in reasons

type Located = Omit<Damage, 'reason'> & { readonly reason: string }

/** Where the first damage is, and what it is. */
export const damageText = (folder: string, { reason, ...place }: Located): string =>
  `${folder}: ${located(place, isReason(reason) ? reasons[reason] : reason)}`
