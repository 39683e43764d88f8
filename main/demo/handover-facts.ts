import type { Agreement } from '#src/agreements/agreement.ts'
import type { HandoverFacts } from '#src/agreements/commands.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { inventedClerk, inventedName } from './invented-people.ts'
import type { Stage } from './stage.ts'

/** The report of a handover of a part (0 to 1) of the things that wait; a whole one activates the rest as well. */
export async function handoverFacts(
  stage: Stage,
  agreement: Agreement,
  part: number,
): Promise<Result<HandoverFacts, AnyRefusal>> {
  const { services, chance } = stage
  const { bodies, items } = services.ledger.register
  const town = bodies.bodies.get(agreement.borrowerId)?.name ?? ''
  const waiting = agreement.assets.filter(({ state }) => state === 'pending')
  const assets = waiting.slice(0, Math.ceil(waiting.length * part)).flatMap(({ itemId }) => {
    const item = items.items.get(itemId)
    if (item?.kind !== 'asset') return []
    const { condition, knownDefects, accessories } = item
    return [{ itemId, place: placeOf(item.category), condition, knownDefects, accessories }]
  })
  const activated = part === 1 ? agreement.services.filter(({ state }) => state === 'pending') : []
  const named = await nameUsers(
    stage,
    town,
    activated.map(({ itemId }) => itemId),
  )
  if (!named.ok) return named
  return ok({
    agreementId: agreement.id,
    on: services.world.today(),
    place: `Municipio di ${town}`,
    deliveredBy: { name: 'Rino Segnaposto', role: 'Tecnico della Regione' },
    receivedBy: { name: inventedName(chance).name, role: 'Referente del comune' },
    assets,
    licences: part === 1 ? seatsLeft(agreement) : [],
    services: named.value,
    reservations: part === 1 ? '' : 'Il resto dei beni sarà consegnato con un altro verbale.',
  })
}

const seatsLeft = ({ licences }: Agreement): HandoverFacts['licences'] =>
  licences.flatMap(({ itemId, seats, assigned, released }) => {
    const left = seats - assigned - released
    return left > 0 ? [{ itemId, seats: left }] : []
  })

const placeOf = (category: string): string => (category === 'Telefono VoIP' ? 'Sportello' : 'Uffici')

/** Accounts are for a person each; the other services are for the office. */
async function nameUsers(
  stage: Stage,
  town: string,
  serviceIds: readonly Id[],
): Promise<Result<HandoverFacts['services'], AnyRefusal>> {
  const { items } = stage.services.ledger.register.items
  const lines = serviceIds.map((itemId) => {
    const item = items.get(itemId)
    const personal = item?.kind === 'service' && item.serviceKind === 'vpnAccount'
    return { itemId, person: personal ? inventedClerk(stage, town) : undefined }
  })
  const kept = await stage.services.opened.people.put(lines.flatMap(({ person }) => person ?? []))
  if (!kept.ok) return refused({ code: 'diskLost', detail: kept.error.file })
  return ok(lines.map(({ itemId, person }) => (person ? { itemId, personId: person.id } : { itemId })))
}
