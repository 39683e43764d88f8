import { z } from 'zod'
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

const causes: Readonly<Record<string, string>> = {
  notFound: 'non c’è nessun registro',
  folderReadOnly: 'non si può scrivere nella cartella',
  noSpace: 'sul disco non c’è più spazio',
  lost: 'il disco non risponde',
  exists: 'ci sono già parti di un registro, che non vengono toccate',
  unreadable: 'il registro non si legge',
  damaged: 'il registro è danneggiato',
}

/** Perché il registro non si può usare: `cause` e `detail` come li dice chi lo apre. */
export function unavailableText(
  folder: string,
  { cause, detail }: { readonly cause: string; readonly detail: string },
): string {
  const facts = factsOf(detail)
  if (cause === 'locked') return `${folder}: ${lockedText(facts)}`
  if (cause.endsWith('newerFormat')) {
    const newer = Newer.safeParse(facts)
    const program = newer.success ? ` (${newer.data.program})` : ''
    return `${folder}: il registro è di una versione più nuova del programma${program}.`
  }
  const damage = Damaged.safeParse(facts).data ?? Unreadable.safeParse(facts).data?.damage
  if (damage) return damageText(folder, damage)
  return `${folder}: ${causes[cause] ?? `il registro non si può usare (${cause})`}.`
}

function lockedText(facts: unknown): string {
  const held = Holder.safeParse(facts)
  if (!held.success) return 'il registro è in uso da un altro programma.'
  const { host, pid } = held.data.holder
  return `il registro è in uso da un altro programma, sul computer ${host} (processo ${pid}).`
}

function factsOf(detail: string): unknown {
  try {
    return JSON.parse(detail)
  } catch {
    return undefined
  }
}

const reasons: Readonly<Record<DamageReason, string>> = {
  emptySegment: 'il file è vuoto',
  byteOrderMark: 'un editor ha messo un segno all’inizio del file',
  carriageReturn: 'un editor ha cambiato i fine riga',
  nulBytes: 'ci sono byte nulli',
  headerUnreadable: 'la prima riga del file non si legge',
  segmentMissing: 'il file manca',
  segmentOutOfPlace: 'il file non è al suo posto',
  foreignSegment: 'il file è di un altro registro',
  lineMalformed: 'la riga non si legge',
  wrongHash: 'la riga non è quella scritta: l’impronta non torna',
  wrongSequence: 'il numero della registrazione non è quello atteso',
  wrongPrevious: 'la riga non segue quella prima',
  attestedMissing: 'mancano registrazioni che c’erano',
  attestedDifferent: 'la registrazione non è quella che c’era',
}
const isReason = (text: string): text is DamageReason => text in reasons

/** Dove sta il primo danno, e che cos’è. */
export function damageText(folder: string, { segment, line, offset, sequence, reason }: Located): string {
  const why = isReason(reason) ? reasons[reason] : reason
  return `${folder}: il registro è danneggiato in ${segment}, riga ${line} (byte ${offset}), alla registrazione n. ${sequence}: ${why}.`
}

type Located = Omit<Damage, 'reason'> & { readonly reason: string }
