import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startingComuni } from '#main/exchange/starting-comuni.ts'
import { BodyDetails } from '#src/bodies/body.ts'
import { comuniAsset } from '#test/support/make-comuni.ts'

const asset = () => readFile(new URL(import.meta.resolve('#assets/comuni.json')), 'utf8')

test('the list that comes with the program is all of Italy on its day, and says where it comes from', async () => {
  const { comuni, asOf, source } = startingComuni(JSON.parse(await asset()))
  expect(comuni).toHaveLength(7904)
  expect(asOf).toBe('2020-01-01')
  expect(source).toContain('Istat')
  expect(comuni.every((comune) => BodyDetails.safeParse(comune).success)).toBe(true)
  expect(comuni.filter(({ region }) => region === 'Friuli-Venezia Giulia')).toHaveLength(215)
  expect(comuni.filter(({ name }) => name === 'Livo').map(({ province }) => province)).toEqual(['CO', 'TN'])
  expect(comuni.find(({ cadastralCode }) => cadastralCode === 'F839')).toMatchObject({
    name: 'Napoli',
    province: 'NA',
    istatCode: '063049',
  })
})

test('the file is the one that the package gives', async () => {
  expect(await asset()).toBe(await comuniAsset())
})

test('a file that is not such a list is a fault of the program', () => {
  expect(() => startingComuni({ comuni: [] })).toThrow()
})
