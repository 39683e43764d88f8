import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Changes } from '#src/shared/changes.ts'
import { TextMap } from '#src/shared/text-map.ts'

/** Few enough to be met again, and more than the field of a new map is made for. */
const text = fc.oneof(
  fc.nat({ max: 300 }).map((number) => `SN-${String(number).padStart(4, '0')}`),
  fc.string(),
)
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('set'), key: text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), key: text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('begin', 'keep', 'takeBack'), key: text }) },
)

test('a map of texts knows what a map would, whatever was set, taken out and taken back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), fc.array(text), (steps, others) => {
      const changes = new Changes()
      const known = new TextMap<number>(changes)
      let told = new Map<string, number>()
      let before: Map<string, number> | undefined
      for (const [at, { kind, key }] of steps.entries()) {
        if (kind === 'set') told.set(key, at)
        if (kind === 'set') known.set(key, at)
        if (kind === 'delete') expect(known.delete(key)).toBe(told.delete(key))
        if (kind === 'begin') {
          changes.begin()
          before = new Map(told)
        }
        if (kind === 'keep') {
          changes.keep()
          before = undefined
        }
        if (kind === 'takeBack' && before) {
          changes.takeBack()
          told = before
          before = undefined
        }
      }
      expect(known.size).toBe(told.size)
      const asked = [...steps.map(({ key }) => key), ...others]
      expect(asked.map((one) => known.get(one))).toEqual(asked.map((one) => told.get(one)))
      expect(asked.map((one) => known.has(one))).toEqual(asked.map((one) => told.has(one)))
    }),
    { numRuns: 200 },
  )
})
