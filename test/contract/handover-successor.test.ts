import { expect, test } from 'vitest'
import { firstForm } from '#renderer/features/agreements/handover/handover-draft.ts'
import { receiverOf } from '#renderer/features/agreements/receiver.ts'
import { addDays, CalendarDate } from '#src/shared/dates.ts'
import { importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

/** A loan that waits to be handed over, before and after its borrower has merged into another body. */
async function withMerger(
  use: (office: HostOffice, loan: { readonly id: string; readonly today: CalendarDate }) => Promise<void>,
): Promise<void> {
  await withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 5)
    const id = await readyDraft(office)
    await office.get('agreements.issue', { id })
    await office.sign(id)
    const { today } = await office.get('register.status', {})
    await use(office, { id, today: CalendarDate.parse(today) })
    await office.close()
  })
}

test('the page of a loan names the body that took the place of the one that signed', () =>
  withMerger(async (office, { id, today }) => {
    const before = await office.get('agreements.page', { id })
    expect(before.successor).toBeUndefined()
    expect(receiverOf(before, today).name).toBe('Borgo Inventato')
    await office.merge(before.borrower.id, today)
    const after = await office.get('agreements.page', { id })
    expect(after.borrower.name).toBe('Borgo Inventato')
    expect(after.successor?.name).toBe('Nuovo Borgo')
  }))

test('a handover is to the successor from the day of the merger, and to the signer before it', () =>
  withMerger(async (office, { id, today }) => {
    const { borrower } = await office.get('agreements.page', { id })
    await office.merge(borrower.id, today)
    const page = await office.get('agreements.page', { id })
    expect(receiverOf(page, today).name).toBe('Nuovo Borgo')
    expect(receiverOf(page, addDays(today, -1)).name).toBe('Borgo Inventato')
    // A day that is still to be written is said of the body of now.
    expect(receiverOf(page, null).name).toBe('Nuovo Borgo')
  }))

test('who receives is left to be written after a merger: who signed for a body that is no more receives nothing', () =>
  withMerger(async (office, { id, today }) => {
    const before = await office.get('agreements.page', { id })
    const signatory = before.borrower.signatories[0]
    expect(firstForm(before, today).receivedBy).toEqual({ name: signatory?.name, role: signatory?.role })
    await office.merge(before.borrower.id, today)
    const after = await office.get('agreements.page', { id })
    expect(firstForm(after, today).receivedBy).toEqual({ name: '', role: '' })
    expect(firstForm(after, today).deliveredBy.name).not.toBe('')
  }))
