import { once } from 'node:events'
import path from 'node:path'
import type { Worker } from 'node:worker_threads'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Drawable, Drawing } from '#main/documents/drawing.ts'
import { type Drawer, drawerHere, type Watch } from '#main/host/drawing/drawer.ts'
import { DrawingPool } from '#main/host/drawing/drawing-pool.ts'
import { Logo } from '#src/bodies/body.ts'
import { knownFormats } from '#src/items/label-format.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { PaperKind } from '#src/templates/template.ts'
import { drawingThread, drawingThreads } from '#test/support/drawing-threads.ts'
import { inTwo, modelOf } from './support/bilingual.ts'
import { everyPaper } from './support/every-paper.ts'
import { PaperOffice, resources } from './support/loans.ts'

const assets = path.resolve('assets')
const pool = drawingThreads(assets)
const here = drawerHere(assets)
afterAll(() => pool.close())

const plain = (of: Drawable): Drawing => ({ of, texts: [], logo: undefined, asAt: undefined })

const labels = (count: number): Drawing =>
  plain({
    kind: 'labels',
    labels: Array.from({ length: count }, (_, at) => ({
      inventoryNumber: `PRV-${at + 1}`,
      category: 'Monitor',
      owner: 'Regione Inventata',
      statement: 'none',
    })),
    sheet: {
      format: knownFormats['avery-L6011'],
      symbol: 'qr',
      start: 1,
      shift: { x: 0, y: 0 },
      outlines: false,
    },
    on: CalendarDate.parse('2026-03-02'),
  })

/** A difference of two PDFs is no message to read. */
const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0

async function bytesBy(drawer: Drawer, drawing: Drawing): Promise<Uint8Array> {
  const drawn = await drawer.draw(drawing)
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error))
  return drawn.value.bytes
}

describe('threads draw what is drawn here, byte for byte:', () => {
  const papers = everyPaper()
  test.each(PaperKind.options)('%s', async (kind) => {
    const { of, bytes } = papers[kind]
    const drawn = await pool.draw(plain(of))
    expect(drawn).toMatchObject({ ok: true, value: { wordings: [expect.stringMatching(/\.it\.md /)] } })
    expect(isSame(drawn.ok ? drawn.value.bytes : undefined, bytes)).toBe(true)
  })

  test('labels', async () => {
    expect(isSame(await bytesBy(pool, labels(30)), await bytesBy(here, labels(30)))).toBe(true)
  })

  test('a past day, a logo, texts of the office, and a second language', async () => {
    const png = PNG.sync.write(new PNG({ width: 4, height: 4 }))
    const logo = Logo.parse({ sha256: '0'.repeat(64), mediaType: 'image/png', width: 4, height: 4 })
    const office = new PaperOffice()
    const paper = { ...inTwo(office.paper({ assets: office.things(1) }), 'sl'), logo }
    const own = `${resources.texts.agreement}\n\n# Avvertenze\n\nConservare gli imballi.\n`
    const drawing: Drawing = {
      of: { kind: 'agreement', paper },
      texts: [
        { paper: 'agreement', name: 'comodato.it.md v1', text: own },
        { paper: 'agreement', language: 'sl', name: 'comodato.sl.md v1', text: modelOf('agreement', 'sl') },
      ],
      logo: png,
      asAt: CalendarDate.parse('2026-01-31'),
    }
    const drawn = await pool.draw(drawing)
    expect(drawn).toMatchObject({ ok: true })
    expect(isSame(drawn.ok ? drawn.value.bytes : undefined, await bytesBy(here, drawing))).toBe(true)
    const changed = await bytesBy(pool, { ...drawing, texts: [] })
    expect(isSame(changed, await bytesBy(here, drawing))).toBe(false)
  })

  test('and refuse what is refused here', async () => {
    const office = new PaperOffice()
    const paper = office.paper({ assets: office.things(1) }, { purpose: 'Sportello 漢字' })
    const drawing = plain({ kind: 'agreement', paper })
    const drawn = await pool.draw(drawing)
    expect(drawn).toMatchObject({ ok: false, error: { code: 'glyphMissing' } })
    expect(drawn).toEqual(await here.draw(drawing))
  })
})

/** A pool whose threads are at hand, with those that were begun. */
function atHand(idle?: number): { readonly pool: DrawingPool; readonly begun: Worker[] } {
  const begun: Worker[] = []
  const watched = new DrawingPool(() => {
    const thread = drawingThread(assets)
    begun.push(thread)
    return thread
  }, idle)
  return { pool: watched, begun }
}

describe('a thread that dies', () => {
  test('leaves its drawing to another', async () => {
    const { pool: mortal, begun } = atHand()
    const watch: Watch = { progress: () => void begun[0]?.terminate(), cancelled: () => false }
    const drawn = await mortal.draw(labels(400), watch)
    expect(begun).toHaveLength(2)
    expect(isSame(drawn.ok ? drawn.value.bytes : undefined, await bytesBy(here, labels(400)))).toBe(true)
    await mortal.close()
  })

  test('and whose successor dies too over the same drawing, makes it a mistake; others are drawn', async () => {
    const { pool: mortal, begun } = atHand()
    const watch: Watch = { progress: () => void begun.at(-1)?.terminate(), cancelled: () => false }
    await expect(mortal.draw(labels(400), watch)).rejects.toThrow('two threads ended')
    expect(begun).toHaveLength(2)
    expect(await mortal.draw(labels(3))).toMatchObject({ ok: true })
    await mortal.close()
  })
})

describe('a drawing that nobody waits for any more', () => {
  test('is left in the middle', async () => {
    let heard = 0
    const watch: Watch = { progress: () => void (heard += 1), cancelled: () => heard > 1 }
    expect(await pool.draw(labels(2000), watch)).toEqual({ ok: false, error: { code: 'workCancelled' } })
    expect(heard).toBeLessThan(20)
  })

  test('is not begun: of those that wait only the last is drawn', async () => {
    const busy = Array.from({ length: pool.atOnce }, () => pool.draw(labels(200)))
    const left = Array.from({ length: 5 }, () => {
      const watch: Watch = { cancelled: () => true }
      return pool.draw(labels(400), watch)
    })
    const last = pool.draw(labels(3))
    expect(await Promise.all(left)).toEqual(left.map(() => ({ ok: false, error: { code: 'workCancelled' } })))
    expect((await Promise.all([...busy, last])).every(({ ok }) => ok)).toBe(true)
  })

  test('leaves nothing behind: when there is nothing more to draw the threads end, and begin again', async () => {
    const { pool: idle, begun } = atHand(0)
    for (let times = 1; times <= 2; times += 1) {
      expect(await idle.draw(labels(3))).toMatchObject({ ok: true })
      expect(begun).toHaveLength(times)
      await once(begun.at(-1) ?? expect.unreachable(), 'exit')
    }
  })

  test('is answered when the threads end', async () => {
    const { pool: ending } = atHand()
    const drawings = Array.from({ length: ending.atOnce + 1 }, () => ending.draw(labels(400)))
    await ending.close()
    expect((await Promise.all(drawings)).map(({ ok }) => ok)).toEqual(drawings.map(() => false))
  })
})
