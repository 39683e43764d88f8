import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { placeOf } from '#main/journal/file/line.ts'

test.each([
  ['{"seq":12,"after":0,"id":', { sequence: 12, durable: 0 }],
  ['{"seq":12,"after":11,"id":', { sequence: 12, durable: 11 }],
  // No writer writes these: another program that reads them as JSON would refuse them.
  ['{"seq":012,"after":11,"id":', undefined],
  ['{"seq":12,"after":011,"id":', undefined],
  ['{"seq": 12,"after":11,"id":', undefined],
  ['{"after":11,"seq":12,"id":', undefined],
])('the place that a line begins with: %s', (line, place) => {
  expect(placeOf(Buffer.from(line), 0)).toEqual(place)
})
