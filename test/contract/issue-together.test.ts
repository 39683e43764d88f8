import { createHash } from 'node:crypto'
import { cp } from 'node:fs/promises'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { attestation } from '#main/cli/commands/verify.ts'
import { type Drawer, drawerHere, type Outcome } from '#main/host/drawing/drawer.ts'
import { DrawingPool } from '#main/host/drawing/drawing-pool.ts'
import { verifyFolder } from '#main/journal/file/verify.ts'
import { pageTexts } from '#test/documents/support/reader.ts'
import { comune } from '#test/support/domain/builders.ts'
import { drawingThread, drawingThreads } from '#test/support/drawing-threads.ts'
import { registerWithDrafts } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const numberOf = async (office: HostOffice, id: string) =>
  (await office.get('agreements.page', { id })).agreement.number?.count

/** What an issued agreement prints, checked to be what the ledger says was kept. */
async function wordsOf(office: HostOffice, id: string): Promise<string> {
  const { papers } = await office.get('agreements.page', { id })
  expect(papers).toHaveLength(1)
  const [{ sha256, bytes: length } = { sha256: '', bytes: 0 }] = papers
  const { bytes } = await office.get('papers.read', { sha256 })
  expect(bytes).toHaveLength(length)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  return (await pageTexts(bytes)).join('\n')
}

/** At the foot of every page: the point of the ledger that it attests, and the hash of what is printed. */
const ledgerLine = /Registro alla registrazione n\. [\d.]+, impronta ([0-9a-f]{64})/g
const withoutFoot = (words: string): string =>
  words.replaceAll(ledgerLine, '').replaceAll(/\b[0-9a-f]{64}\b/g, '')

test('drawn together, papers say what they say drawn one after the other, but for the point of the ledger', () =>
  withPlaces(async (places) => {
    const ids = await registerWithDrafts(places, 7)
    const alone = { ...places, registerFolder: `${places.registerFolder}-alone` }
    await cp(places.registerFolder, alone.registerFolder, { recursive: true })
    const office = await HostOffice.open(places, { drawing: drawingThreads })
    expect(await office.get('agreements.issueMany', { ids })).toMatchObject({ refused: [], left: 0 })
    const other = await HostOffice.open(alone)
    expect(await other.get('agreements.issueMany', { ids })).toMatchObject({ refused: [], left: 0 })
    const attested = new Set<string>()
    for (const [at, id] of ids.entries()) {
      expect(await numberOf(office, id)).toBe(at + 1)
      const words = await wordsOf(office, id)
      expect(withoutFoot(words)).toBe(withoutFoot(await wordsOf(other, id)))
      for (const [line] of words.matchAll(ledgerLine)) attested.add(line)
    }
    await office.close()
    await other.close()
    const heads = [...attested].map((line) => attestation(line) ?? expect.unreachable(line))
    expect(heads).toHaveLength(Math.ceil(ids.length / drawingThreads('').atOnce))
    const verified = await verifyFolder(places.registerFolder, { attested: heads })
    expect(verified.ok && verified.value.damage).toBeUndefined()
  }))

test('one that cannot be drawn leaves its number to those after it, which print the one they have', () =>
  withPlaces(async (places) => {
    const ids = await registerWithDrafts(places, 6)
    const office = await HostOffice.open(places, { drawing: drawingThreads })
    const wrong = [ids[0] ?? '', ids[3] ?? '']
    for (const agreementId of wrong) {
      const { agreement } = await office.get('agreements.page', { id: agreementId })
      const terms = { ...agreement.terms, purpose: 'Sportello 漢字' }
      await office.act({ type: 'writeTerms', agreementId, terms })
    }
    const done = await office.get('agreements.issueMany', { ids })
    expect(done.refused.map(({ id, reason }) => [id, reason.code])).toEqual(
      wrong.map((id) => [id, 'glyphMissing']),
    )
    const whole = ids.filter((id) => !wrong.includes(id))
    expect(done.issued.map(({ id, number }) => [id, number.split('/')[0]])).toEqual(
      whole.map((id, at) => [id, String(at + 1)]),
    )
    for (const [at, id] of whole.entries())
      expect(await wordsOf(office, id)).toMatch(new RegExp(`n\\.\\s${at + 1}/\\d{4}`))
    await office.close()
  }))

/** Draws one after the other, as if it were four at once. */
const fourAtOnce = (resources: string): Drawer => ({ ...drawerHere(resources), atOnce: 4 })

test('one that the register refuses in the end leaves its number too', () =>
  withPlaces(async (places) => {
    const [first = '', second = '', third = ''] = await registerWithDrafts(places, 3)
    const office = await HostOffice.open(places, { drawing: fourAtOnce })
    const done = await office.get('agreements.issueMany', { ids: [first, second, second, third] })
    expect(done.issued.map(({ id, number }) => [id, number.split('/')[0]])).toEqual([
      [first, '1'],
      [second, '2'],
      [third, '3'],
    ])
    expect(done.refused.map(({ id, reason }) => [id, reason.code])).toEqual([[second, 'wrongStatus']])
    expect(await wordsOf(office, third)).toMatch(/n\.\s3\/\d{4}/)
    await office.close()
  }))

test('threads that die while many are issued leave the numbers whole', () =>
  withPlaces(async (places) => {
    const ids = await registerWithDrafts(places, 6)
    const begun: Worker[] = []
    const drawing = (resources: string) =>
      new DrawingPool(() => {
        const thread = drawingThread(resources)
        // The first dies as soon as it begins what it is to draw.
        if (begun.length === 0) thread.once('online', () => void thread.terminate())
        begun.push(thread)
        return thread
      })
    const office = await HostOffice.open(places, { drawing })
    // And all that there are die when they are given the second papers.
    const { atOnce } = drawingThreads('')
    const progress = (done: number) => void (done === atOnce && begun.map((thread) => thread.terminate()))
    const many = await office.ask('agreements.issueMany', { ids }, { progress, cancelled: () => false })
    expect(many).toMatchObject({ ok: true, value: { refused: [], left: 0 } })
    expect(await Promise.all(ids.map((id) => numberOf(office, id)))).toEqual([1, 2, 3, 4, 5, 6])
    for (const id of ids) await wordsOf(office, id)
    expect(begun.length).toBeGreaterThan(atOnce + 1)
    await office.close()
  }))

/** Draws two at once, and keeps what it has drawn until it is let go. */
class HeldDrawer implements Drawer {
  readonly atOnce = 2
  readonly #drawer: Drawer
  #held: (() => void)[] = []
  #heard = () => {}

  constructor(resources: string) {
    this.#drawer = drawerHere(resources)
  }

  async draw(...drawing: Parameters<Drawer['draw']>): Promise<Outcome> {
    await new Promise<void>((letGo) => {
      this.#held.push(letGo)
      this.#heard()
    })
    return this.#drawer.draw(...drawing)
  }

  /** Waits until so many are being drawn. */
  async holds(count: number): Promise<void> {
    while (this.#held.length < count) await new Promise<void>((heard) => (this.#heard = heard))
  }

  letGo(): void {
    for (const letGo of this.#held.splice(0)) letGo()
  }

  close = () => this.#drawer.close()
}

test('while they are drawn the host answers, and commands wait for no more than those drawn together', () =>
  withPlaces(async (places) => {
    const ids = await registerWithDrafts(places, 4)
    const drawers: HeldDrawer[] = []
    const drawing = (resources: string) => {
      const held = new HeldDrawer(resources)
      drawers.push(held)
      return held
    }
    const office = await HostOffice.open(places, { drawing })
    const [drawer = expect.unreachable()] = drawers
    const many = office.get('agreements.issueMany', { ids })
    await drawer.holds(2)
    expect(await Promise.all(ids.map((id) => numberOf(office, id)))).toEqual(ids.map(() => undefined))
    const order: string[] = []
    const details = comune({ name: 'Comune di Mezzo', istatCode: undefined, cadastralCode: undefined })
    const command = office.act({ type: 'recordBody', details }).then((id) => {
      order.push('command')
      return id
    })
    drawer.letGo()
    const bodyId = await command
    await drawer.holds(2)
    expect(order).toEqual(['command'])
    expect(await Promise.all(ids.map((id) => numberOf(office, id)))).toEqual([1, 2, undefined, undefined])
    expect((await office.get('bodies.page', { id: bodyId })).body.name).toBe('Comune di Mezzo')
    drawer.letGo()
    expect(await many).toMatchObject({ refused: [], left: 0 })
    expect(await Promise.all(ids.map((id) => numberOf(office, id)))).toEqual([1, 2, 3, 4])
    await office.close()
  }))
