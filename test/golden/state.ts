import type { Register } from '#src/register/register.ts'

/** The state that golden registers are held to: what the register knows, without the indexes made from it. */
export function stateOf({ bodies, programmes, items, agreements, undone }: Register): unknown {
  const state = {
    bodies: [...bodies.bodies.values()],
    lenderId: bodies.lenderId,
    lenderLogo: bodies.lenderLogo,
    secondLanguage: bodies.secondLanguage,
    funds: [...programmes.funds.values()],
    items: [...items.items.values()],
    retiredNumbers: Object.fromEntries(items.retiredNumbers),
    imports: [...items.imports.values()],
    inventoryPattern: items.inventoryPattern,
    lastInventoryCounter: items.lastInventoryCounter,
    agreements: [...agreements.agreements.values()],
    handovers: [...agreements.handovers.values()],
    lastNumber: Object.fromEntries(agreements.lastNumber),
    lastHandoverNumber: Object.fromEntries(agreements.lastHandoverNumber),
    undone: [...undone],
  }
  return JSON.parse(JSON.stringify(state))
}
