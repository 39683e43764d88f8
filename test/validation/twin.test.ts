import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type PdfKitModule from 'pdfkit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Terms } from '#src/agreements/agreement.ts'
import { drawAgreement, PaperOffice } from '#test/documents/support/loans.ts'
import { Preflight } from './preflight.ts'

/**
 * Preflight knows PDF/A-1 alone: it judges a twin of the agreement, which PDFKit is told to write as that. Everything the
 * kit draws is the same; only what stands around it is not.
 */
vi.mock('pdfkit', async (original) => {
  const { default: PdfKit } = await original<{ default: typeof PdfKitModule }>()
  class TwinDocument extends PdfKit {
    constructor(options: PDFKit.PDFDocumentOptions) {
      super({ ...options, pdfVersion: '1.4', subset: 'PDF/A-1a' })
    }
  }
  return { default: TwinDocument }
})

let folder: string
let preflight: Preflight

beforeAll(async () => {
  preflight = await Preflight.ready()
  folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-twin-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function agreement(terms: Partial<Terms> = {}): Uint8Array {
  const office = new PaperOffice()
  const fundId = office.fund({ name: 'Fondo europeo' })
  const assets = office.things(60, () => ({ funding: [{ fundId, share: 10_000 }], inventoryValue: 84_950 }))
  return drawAgreement(
    office.paper({ assets, licences: [[office.licence(), 3]], services: [office.service()] }, terms),
  )
}

async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, name)
  await writeFile(file, bytes)
  return preflight.faults(file)
}

test('the agreement, written as PDF/A-1a, has no fault for Preflight', async () => {
  const bytes = agreement()
  expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.4')
  expect(await faultsOf('gemello.pdf', bytes)).toEqual([])
})

test('Preflight finds a font that is not embedded, and colours whose meaning is not declared', async () => {
  const spoilt = (from: string, to: string) => {
    const text = Buffer.from(agreement()).toString('latin1')
    expect(text).toContain(from)
    return Buffer.from(text.replaceAll(from, to), 'latin1')
  }
  expect((await faultsOf('senza-carattere.pdf', spoilt('/FontFile2 ', '/FontFilx2 '))).join('\n')).toMatch(
    /^3\./m,
  )
  expect((await faultsOf('senza-colori.pdf', spoilt('/OutputIntents', '/OutputIntentz'))).join('\n')).toMatch(
    /^2\.4/m,
  )
})

test('Preflight finds the files inside an agreement that carries them', async () => {
  const faults = await faultsOf('con-file.pdf', agreement({ machineReadableAnnexes: true }))
  expect(faults.join('\n')).toMatch(/EmbeddedFile/)
})
