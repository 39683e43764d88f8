import { expect, test } from 'vitest'
import { tellHistory } from '#renderer/features/bodies/page/body-history.ts'
import { itemHistory } from '#renderer/features/items/page/item-history.ts'
import { tellEvent } from '#renderer/text/it/agreements-history.ts'
import type { HistoryFact } from '#src/contract/register.ts'
import { aboutSubject, subjectsOf } from '#src/register/history.ts'
import { decide, type Register, RegisterEvent } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { Instant } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { Office } from '#test/support/domain/office.ts'
import { Dice, randomCommand } from '#test/support/domain/random-commands.ts'

/** Facts of what has no page of its own: the settings, the list of imports and that of the funds show their outcome. */
const untold = ['deliveryImported', 'deliveryImportUndone', 'fundRecorded', 'inventoryPatternSet']

const eventTypes = RegisterEvent.options.flatMap((part) =>
  part.options.map((option): string => option.shape.type.value),
)

const logo = {
  sha256: Sha256.parse('ab'.repeat(32)),
  mediaType: 'image/png' as const,
  width: 400,
  height: 200,
}

/** Whether the history of some body, item or agreement says anything of the fact. */
function isTold(register: Register, event: RegisterEvent): boolean {
  return subjectsOf(event).some((subject) => {
    const fact = factAbout(event, subject)
    const item = register.items.items.get(subject)
    if (item) return itemHistory([fact], item).some(({ what }) => what !== '')
    if (register.bodies.bodies.has(subject)) return tellHistory([fact]).some(({ what }) => what !== '')
    return fact.events.some((one) => (tellEvent(one, {}, [])?.what ?? '') !== '')
  })
}

const factAbout = (event: RegisterEvent, subject: Id): HistoryFact => ({
  sequence: 1,
  at: Instant.parse('2026-03-10T10:00:00.000Z'),
  by: 'Ada Di Prova',
  command: 'prova',
  events: [aboutSubject(event, subject) ?? event],
  names: {},
})

test('every kind of fact is told by the history of what it is about', () => {
  const told = new Set<string>()
  const met = new Set<string>()
  for (let seed = 1; seed <= 60 && met.size < eventTypes.length; seed += 1) {
    // The random commands know no files, and a logo is one.
    const office = new Office().given({ type: 'chooseLenderLogo', logo })
    const dice = new Dice(seed)
    for (let step = 0; step < 400; step += 1) {
      const result = decide(office.register, randomCommand(office, dice), office.context)
      if (result.ok) office.given(...result.value)
    }
    for (const event of office.ledger) {
      met.add(event.type)
      if (!told.has(event.type) && isTold(office.register, event)) told.add(event.type)
    }
  }
  expect([...met].sort()).toEqual([...eventTypes].sort())
  expect([...told].sort()).toEqual(eventTypes.filter((type) => !untold.includes(type)).sort())
})
