import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bodyFilters, bodyColumns } from '#renderer/features/bodies/list/body-columns.tsx'
import { agreementColumns, agreementFilters } from '#renderer/features/agreements/list/agreement-columns.tsx'
import { itemColumns } from '#renderer/features/items/list/item-columns.tsx'
import { answerCodecs } from '#src/contract/contract.ts'
import { agreementFields } from '#src/register/lists/agreement-row.ts'
import { bodyFields } from '#src/register/lists/body-row.ts'
import { type FieldShape, key } from '#src/register/lists/field.ts'
import { itemFields } from '#src/register/lists/item-row.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'
import { projectFolder } from '#test/support/project.ts'

const requestNames = Object.keys(answerCodecs)

test('the host answers every request of the contract', async () => {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    const unknown: string[] = []
    for (const name of requestNames) {
      // Nothing is the form of some requests and not of others: either way the host must know the name.
      const answer = await office.raw(name, undefined)
      if (!answer.ok && answer.error.code === 'unknownRequest') unknown.push(name)
    }
    expect(unknown).toEqual([])
    expect(await office.raw('no.such', {})).toEqual({
      ok: false,
      error: { code: 'unknownRequest', request: 'no.such' },
    })
    await office.close()
  })
})

test('every request of the contract is asked by a screen', async () => {
  const texts = await sourcesBelow('renderer')
  expect(requestNames.filter((name) => !texts.some((text) => text.includes(`'${name}'`)))).toEqual([])
})

test.each([
  ['items', itemFields, itemColumns.map(({ id }) => id)],
  ['agreements', agreementFields, [...agreementColumns.map(({ id }) => id), ...fieldsOf(agreementFilters)]],
  ['bodies', bodyFields, [...bodyColumns.map(({ id }) => id), ...fieldsOf(bodyFilters([], []))]],
])('every field of the list of %s that is no key can be seen or filtered by', (_, fields, offered) => {
  expect([...new Set(offered)].sort()).toEqual(readable(fields).sort())
})

function readable(fields: Readonly<Record<string, FieldShape>>): string[] {
  return Object.keys(fields).filter((name) => fields[name] !== key)
}

function fieldsOf(filters: readonly { readonly field: string }[]): string[] {
  return filters.map(({ field }) => field)
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const names = await readdir(path.join(projectFolder, folder), { recursive: true })
  return Promise.all(
    names
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFile(path.join(projectFolder, folder, name), 'utf8')),
  )
}
