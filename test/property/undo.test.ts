import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ledger } from '#main/host/ledger.ts'
import { type Direction, undoOrRedo, type Undoing, wayBack } from '#main/host/history/undo.ts'
import { knownEvents } from '#src/register/decode.ts'
import { type GrowingHistory, noteHistory } from '#src/register/history.ts'
import { Command, emptyRegister, evolve, type Register } from '#src/register/register.ts'
import { type RegisterSnapshot, toSnapshot } from '#src/register/snapshot.ts'
import { readAll } from '#test/contract/journal-contract.ts'
import { faultsOf } from '#test/support/domain/invariants.ts'
import { Office } from '#test/support/domain/office.ts'
import { randomCommand } from '#test/support/domain/random-commands.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { MemoryJournal } from '#test/support/memory-journal.ts'

// A fixed seed: the same stories on every machine. Others are told with COMODATO_SEED.
const seed = Number(process.env['COMODATO_SEED'] ?? 20261128)
const numRuns = Number(process.env['COMODATO_RUNS'] ?? 40)

/** An office with its ledger, at which two operators sit. */
class Desk {
  readonly office = new Office()
  readonly journal = new MemoryJournal()
  readonly #history: GrowingHistory = new Map()
  readonly ledger: Ledger
  operator = 'Ada'

  constructor() {
    this.ledger = new Ledger({
      journal: this.journal,
      operator: () => this.operator,
      start: { register: this.office.register, history: this.#history, sequence: 0 },
      changed: () => {},
    })
  }

  static async open(): Promise<Desk> {
    const desk = new Desk()
    const { context, ledger } = desk.office
    const founding = { id: 'founding', at: context.now, by: 'Ada', command: 'foundRegister', events: ledger }
    await desk.journal.append([founding], 0)
    noteHistory(desk.#history, 1, ledger)
    return desk
  }

  get register(): Register {
    return this.ledger.register
  }

  get undoing(): Undoing {
    const { context } = this.office
    const world = { now: () => context.now, today: () => context.today, newId: context.newId }
    const settings = { get: () => ({ operator: this.operator }) }
    return {
      ledger: this.ledger,
      opened: { journal: this.journal, people: { get: () => ({}) } },
      settings,
      world,
    }
  }

  /** Undoes or redoes what is in turn; undefined when nothing is, or when it is refused. */
  async turn(direction: Direction): Promise<{ sequence: number } | undefined> {
    const back = await wayBack(this.undoing)
    const target = back.ok ? back.value[direction] : undefined
    const done = target && (await undoOrRedo(this.undoing, direction, target.sequence))
    return done?.ok === true ? target : undefined
  }

  snapshot(): RegisterSnapshot {
    return JSON.parse(JSON.stringify(toSnapshot(this.register)))
  }
}

/** What gives a paper its number, or annuls one that has it, is not undone. */
const numbering: ReadonlySet<string> = new Set([
  'issueAgreement',
  'annulAgreement',
  'recordHandover',
  'annulHandover',
  'issueAddendum',
  'annulAddendum',
])

type Records = Readonly<Record<string, { readonly [field: string]: unknown }>>
const byId = (all: readonly { readonly id: string }[]): Records =>
  Object.fromEntries(all.map((one) => [one.id, { ...one }]))

/** What came to be and was undone: what there is left of it, by its collection. */
const remains: Readonly<Record<string, object>> = {
  items: { status: 'withdrawn' },
  agreements: { status: 'discarded' },
  imports: { undone: true },
}

/** The second state says what the first did, apart from numbers, that do not go back, and from what there is no more. */
function expectBack(before: RegisterSnapshot, after: RegisterSnapshot): void {
  for (const collection of ['items', 'agreements', 'bodies', 'funds', 'imports'] as const) {
    const [was, is] = [byId(before[collection]), byId(after[collection])]
    for (const [id, record] of Object.entries(is))
      if (was[id]) expect(record).toEqual(was[id])
      else expect(record).toMatchObject(remains[collection] ?? { gone: true })
    expect(Object.keys(is)).toEqual(expect.arrayContaining(Object.keys(was)))
  }
  const { lenderLogo, secondLanguage, inventoryPattern, handovers, lastNumber, lastHandoverNumber } = after
  expect({ lenderLogo, secondLanguage, inventoryPattern, handovers, lastNumber, lastHandoverNumber }).toEqual(
    {
      lenderLogo: before.lenderLogo,
      secondLanguage: before.secondLanguage,
      inventoryPattern: before.inventoryPattern,
      handovers: before.handovers,
      lastNumber: before.lastNumber,
      lastHandoverNumber: before.lastHandoverNumber,
    },
  )
}

const unnumbered = ({ retiredNumbers: _r, lastInventoryCounter: _c, ...rest }: RegisterSnapshot) => ({
  ...rest,
  items: byId(rest.items),
  bodies: byId(rest.bodies),
  funds: byId(rest.funds),
})

function replayed(entries: Awaited<ReturnType<typeof readAll>>): Register {
  const register = emptyRegister()
  for (const entry of entries) for (const event of knownEvents(entry)) evolve(register, event)
  return register
}

test('whatever was done, undoing puts it back, redoing does it again, and the ledger tells all of it', async () => {
  const undone = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (rolls) => {
      const desk = await Desk.open()
      const dice = new Dice(rolls)
      for (let step = 0; step < 120; step += 1) {
        desk.operator = dice.oneIn(5) ? 'Bea' : 'Ada'
        const command = randomCommand(desk.office, dice)
        const before = desk.snapshot()
        const done = await desk.ledger.act(command, desk.undoing.world)
        if (!done.ok || !dice.oneIn(3)) continue
        const after = desk.snapshot()
        const target = await desk.turn('undo')
        if (numbering.has(command.type)) {
          expect(target).toBeUndefined()
          continue
        }
        expect(target).toMatchObject({ sequence: done.value.sequence })
        undone.add(command.type)
        expectBack(before, desk.snapshot())
        expect(faultsOf(desk.register)).toEqual([])
        if (dice.oneIn(2)) continue
        expect(await desk.turn('redo')).toEqual(expect.objectContaining({ sequence: done.value.sequence }))
        expect(unnumbered(desk.snapshot())).toEqual(unnumbered(after))
        expect(faultsOf(desk.register)).toEqual([])
      }
      const entries = await readAll(desk.journal, 0)
      expect(JSON.parse(JSON.stringify(toSnapshot(replayed(entries))))).toEqual(desk.snapshot())
    }),
    { seed, numRuns },
  )
  const commands = Command.options.flatMap((part) =>
    part.options.map(({ shape }): string => shape.type.value),
  )
  const never = [...numbering, 'foundRegister', 'chooseLenderLogo', 'publishTemplate']
  expect([...undone].sort()).toEqual(commands.filter((command) => !never.includes(command)).sort())
})
