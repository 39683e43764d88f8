/** Whether two pieces of plain data say the same; a field left out and one that is undefined are no difference. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && areSame(one, other)
  const [fields, others] = [fieldsOf(one), fieldsOf(other)]
  return fields.size === others.size && [...fields].every(([name, value]) => same(value, others.get(name)))
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => same(one, others[place]))

const fieldsOf = (data: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(data).filter(([, value]) => value !== undefined))
