import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { AgreementPage } from '#src/contract/agreements.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import type { HostOffice } from '#test/support/host-office.ts'
import type { Batch } from './batches.ts'

/** Each loan is done or not, in all that tells it, and each paper is the very one; numbers are whole. Which are done. */
export async function areWhole(office: HostOffice, ids: readonly string[], batch: Batch): Promise<string[]> {
  const pages = await Promise.all(ids.map((id) => office.get('agreements.page', { id })))
  const done: string[] = []
  for (const page of pages) {
    const standing = standingPapers(page, batch)
    expect(standing.length, page.agreement.id).toBeLessThanOrEqual(1)
    const isDone = standing.length === 1
    const signs = batch.signs(page)
    expect(signs, page.agreement.id).toEqual(signs.map(() => isDone))
    if (isDone) done.push(page.agreement.id)
    for (const { sha256, bytes: length } of page.papers) {
      const { bytes } = await office.get('papers.read', { sha256 })
      expect(bytes).toHaveLength(length)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
  }
  for (const numbers of batch.numbers(pages))
    expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, at) => at + 1))
  return done
}

const standingPapers = ({ papers }: AgreementPage, { paper }: Batch) =>
  papers.filter(({ kind, annulled }) => kind === paper && !annulled)

/** Asked again for those that are left, all are issued, and each paper says the number that the register says. */
export async function goneOn(office: HostOffice, ids: readonly string[], batch: Batch): Promise<void> {
  const left = await batch.ready(office, ids)
  if (left.length > 0)
    expect(await batch.run(office, left)).toMatchObject({ ok: true, value: { refused: [], left: 0 } })
  expect(await areWhole(office, ids, batch)).toEqual(ids)
  for (const id of ids) {
    const page = await office.get('agreements.page', { id })
    const [paper] = standingPapers(page, batch)
    const { bytes } = await office.get('papers.read', { sha256: paper?.sha256 ?? '' })
    expect((await pageTexts(bytes)).join(' ')).toContain(batch.says(page))
  }
}
