import { type AgreementsState, emptyAgreements } from '#src/agreements/agreement.ts'
import { type BodiesState, emptyBodies } from '#src/bodies/body.ts'
import { emptyItems, type ItemsState } from '#src/items/state.ts'
import { emptyProgrammes, type ProgrammesState } from '#src/programmes/fund.ts'
import { Changes, StateSet } from '#src/shared/changes.ts'
import { emptyTemplates, type TemplatesState } from '#src/templates/template.ts'

/** Everything the register knows at one point of its ledger. Only `evolve` changes it. */
export type Register = {
  readonly bodies: BodiesState
  readonly programmes: ProgrammesState
  readonly items: ItemsState
  readonly agreements: AgreementsState
  readonly templates: TemplatesState
  /** The entries whose commands were undone, and not redone. */
  readonly undone: StateSet<number>
  readonly changes: Changes
}

export function emptyRegister(): Register {
  const changes = new Changes()
  return {
    bodies: emptyBodies(changes),
    programmes: emptyProgrammes(changes),
    items: emptyItems(changes),
    agreements: emptyAgreements(changes),
    templates: emptyTemplates(changes),
    undone: new StateSet(changes),
    changes,
  }
}

/** From now on what facts do to the state can be taken back (`register.changes`), until it is kept. */
export function beginChanges({ bodies, items, changes }: Register): void {
  const { lenderId, lenderLogo, secondLanguage } = bodies
  const { inventoryPattern, lastInventoryCounter } = items
  changes.begin()
  changes.note(() => {
    Object.assign(bodies, { lenderId, lenderLogo, secondLanguage })
    Object.assign(items, { inventoryPattern, lastInventoryCounter })
  })
}
