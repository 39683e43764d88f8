import { describe, expect, it } from 'vitest'
import { PNG } from 'pngjs'
import { renderAgreement } from '#main/documents/agreement.ts'
import { Logo } from '#src/bodies/body.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { drawAgreement, PaperOffice, resources } from './support/loans.ts'
import { open, pageTexts, structure, walk } from './support/reader.ts'

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join('\n').replaceAll(/\s+/g, ' ')

const oneThing = (office: PaperOffice, borrower: string) =>
  office.paper({ assets: office.things(1) }, {}, { borrower: { name: borrower } })

describe('the agreement as a file', () => {
  it('reads back what was put in: parties, articles, lists, totals', async () => {
    const office = new PaperOffice()
    const assets = office.things(2, () => ({
      inventoryValue: 123_456,
      accessories: [{ description: 'Monitor', serialNumber: 'MON-7' }],
    }))
    const paper = office.paper({
      assets,
      licences: [[office.licence({ seats: 100 }), 12]],
      services: [office.service()],
    })
    const text = await textOf(drawAgreement(paper))
    for (const words of [
      'Contratto di comodato d’uso gratuito di beni informatici n. 12/2026',
      'Comune di Borgo Inventato',
      'Art. 2 – Oggetto',
      'SN-PROVA-0001',
      'Monitor (s/n MON-7)',
      '1.234,56',
      'Totale: 2 beni, 2 accessori 2.469,12',
      'Allegato B – Licenze e servizi',
      'Totale dei posti 12',
      'Protocollo: n. ____',
    ])
      expect(text).toContain(words)
  })

  it('has its number on every page, and says which page of how many', async () => {
    const office = new PaperOffice()
    const pages = await pageTexts(drawAgreement(office.paper({ assets: office.things(1) })))
    expect(pages.length).toBeGreaterThan(3)
    pages.forEach((page, index) => {
      expect(page).toContain(`pagina ${index + 1} di ${pages.length}`)
      expect(page.replaceAll('\u00a0', ' ')).toContain('Contratto n. 12/2026')
    })
  })

  it('is the same bytes for the same facts, and other bytes for others', () => {
    const draw = (purpose: string) => {
      const office = new PaperOffice()
      return Buffer.from(drawAgreement(office.paper({ assets: office.things(3) }, { purpose })))
    }
    expect(draw('Uffici').equals(draw('Uffici'))).toBe(true)
    expect(draw('Uffici').equals(draw('Scuole'))).toBe(false)
  })
})

describe('the signatures', () => {
  it('has one empty signature field for each party', async () => {
    const office = new PaperOffice()
    const fields = await (await open(drawAgreement(oneThing(office, 'Udine')))).getFieldObjects()
    expect([...(fields?.keys() ?? [])]).toEqual(['FirmaComodante', 'FirmaComodatario'])
  })

  it('is a draft on every page, and has no field to sign, until it has a number', async () => {
    const office = new PaperOffice()
    const bytes = drawAgreement(office.paper({ assets: office.things(1) }, {}, { draft: true }))
    for (const page of await pageTexts(bytes)) expect(page).toContain('BOZZA – Contratto non emesso')
    const pdf = await open(bytes)
    expect(await pdf.getFieldObjects()).toBeNull()
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: expect.stringContaining('BOZZA') })
  })

  it('has its signatures on the page of the article that tells how it is signed', async () => {
    for (const lines of [1, 5, 9, 13, 17, 21, 25]) {
      const office = new PaperOffice()
      const purpose = Array.from({ length: lines }, (_, line) => `Finalità ${line + 1}`).join('\n')
      const pages = await pageTexts(drawAgreement(office.paper({ assets: office.things(1) }, { purpose })))
      const signed = pages.filter((page) => page.includes('Per il comodatario'))
      expect(signed).toHaveLength(1)
      expect(signed[0]).toContain('Sottoscrizione')
      expect(signed[0]).toContain('Sono allegati')
    }
  })
})

describe('what the paper tells only where it applies', () => {
  it('leaves room for the stamp where stamp duty is due, and only there', async () => {
    const office = new PaperOffice()
    const assets = office.things(1)
    const borrower = { kind: 'inHouseCompany', name: 'Società Inventata' } as const
    expect(await textOf(drawAgreement(office.paper({ assets }, {}, { borrower })))).toContain(
      'contrassegno n. ____',
    )
    expect(await textOf(drawAgreement(oneThing(new PaperOffice(), 'Udine')))).not.toContain('contrassegno')
  })

  it('tells the numbers of a telephone', async () => {
    const office = new PaperOffice()
    const assets = office.things(1, () => ({
      macAddress: '00:1A:2B:3C:4D:5E',
      phoneExtension: '2007',
      phoneNumber: '040377',
    }))
    const text = await textOf(drawAgreement(office.paper({ assets })))
    expect(text).toContain('MAC 00:1A:2B:3C:4D:5E interno 2007, tel. 040377')
  })

  it('tells the funds in the lists, and the contracts of purchase under the title', async () => {
    const office = new PaperOffice()
    const union = office.fund({ name: 'Fondo europeo' })
    const own = office.fund({ kind: 'regional', name: 'Fondo regionale' })
    const assets = office.things(1, () => ({
      purchase: { supplier: '', order: '', invoice: '', cig: 'B000000001' },
      funding: [
        { fundId: union, share: 6667 },
        { fundId: own, share: 3333 },
      ],
    }))
    const licences = [[office.licence({ funding: [{ fundId: own, share: 10_000 }] }), 2]] as const
    const text = await textOf(drawAgreement(office.paper({ assets, licences })))
    for (const words of ['Fondo europeo 66,67 %', 'Fondo regionale 33,33 %', 'CIG degli acquisti B000000001'])
      expect(text).toContain(words)
    const plain = await textOf(drawAgreement(oneThing(new PaperOffice(), 'Udine')))
    expect(plain).not.toMatch(/Fondo|CIG/)
  })
})

describe('the emblems', () => {
  const alternatives = async (bytes: Uint8Array) =>
    walk(await structure(bytes)).flatMap(({ role, alt }) => (role === 'Figure' ? [alt] : []))
  const fundedBy = (kind: 'erdf' | 'regional') => {
    const office = new PaperOffice()
    const fundId = office.fund({ kind, name: 'Fondo' })
    return office.paper({ assets: office.things(1, () => ({ funding: [{ fundId, share: 10_000 }] })) })
  }

  it('are the Union’s only where its money pays for something', async () => {
    expect(await alternatives(drawAgreement(fundedBy('erdf')))).toEqual(['Emblema dell’Unione europea'])
    expect(await alternatives(drawAgreement(fundedBy('regional')))).toEqual([])
  })

  it('begin with the lender’s own when it has one', async () => {
    const png = new PNG({ width: 4, height: 4 })
    png.data.fill(120)
    const logo = Logo.parse({
      sha256: Sha256.parse('0'.repeat(64)),
      mediaType: 'image/png',
      width: 4,
      height: 4,
    })
    const drawn = renderAgreement({ ...fundedBy('erdf'), logo }, resources, PNG.sync.write(png))
    expect(await alternatives(drawn.ok ? drawn.value : new Uint8Array())).toEqual([
      'Emblema: Regione Inventata',
      'Emblema dell’Unione europea',
    ])
    const notAnImage = renderAgreement({ ...fundedBy('erdf'), logo }, resources, Buffer.from('<svg></svg>'))
    expect(notAnImage).toMatchObject({ ok: false, error: { code: 'imageUnknown', looksLike: 'SVG' } })
  })
})

describe('whatever a name contains', () => {
  it.each([
    'Savogna d’Isonzo-Sovodnje ob Soči',
    'San Dorligo della Valle-Dolina, Duino Aurisina-Devin Nabrežina, San Floriano del Collio-Števerjan',
    'A&B <C> "D"',
    'Ente {{x}} {{{y}}} {{#beni}}',
    'Ente *forte* _lieve_ # titolo [x](y)',
    `Unione ${'delle valli e delle montagne '.repeat(6).trim()}`,
  ])('it prints literally: %s', async (name) => {
    const bytes = drawAgreement(oneThing(new PaperOffice(), name))
    expect(await textOf(bytes)).toContain(name)
    expect((await (await open(bytes)).getMetadata()).info).toMatchObject({
      Title: expect.stringContaining(name),
    })
  })

  it('a character that the font lacks is refused, with the text it stands in', () => {
    const office = new PaperOffice()
    const assets = office.things(1, () => ({ model: 'Modello 漢' }))
    const drawn = renderAgreement(office.paper({ assets }), resources)
    expect(drawn).toMatchObject({
      ok: false,
      error: {
        code: 'glyphMissing',
        characters: ['漢'],
        where: [{ part: 'table', row: 1, column: 2, text: 'Marca Inventata Modello 漢' }],
      },
    })
  })
})

describe('at size', () => {
  it('carries 400 things and a purpose of 2,000 characters, the header on every page of the list', async () => {
    const office = new PaperOffice()
    const purpose = 'Servizi al cittadino. '.repeat(90).trim()
    const assets = office.things(400, () => ({ inventoryValue: 100_001 }))
    const bytes = drawAgreement(office.paper({ assets }, { purpose }))
    const text = await textOf(bytes)
    expect(text).toContain(purpose)
    expect(text).toContain('n. 400 (quattrocento) beni')
    expect(text).toContain('Totale: 400 beni 400.004,00')
    for (let index = 1; index <= 400; index += 1)
      expect(text).toContain(`SN-PROVA-${String(index).padStart(4, '0')}`)
    const listed = (await pageTexts(bytes)).filter((page) => page.includes('SN-PROVA-'))
    expect(listed.length).toBeGreaterThan(10)
    for (const page of listed) expect(page).toContain('Numero di serie')
  })

  it('carries a thing of a very long description, and a body whose name fills three lines, and loses no word', async () => {
    const office = new PaperOffice()
    const words = Array.from({ length: 260 }, (_, at) => `parte${String(at).padStart(3, '0')}`)
    const accessories = Array.from({ length: 10 }, (_, at) => ({
      description: words
        .slice(at * 26, (at + 1) * 26)
        .join(' ')
        .slice(0, 200),
      serialNumber: '',
    }))
    const model = words.slice(0, 22).join(' ').slice(0, 200)
    const name = `Unione ${'delle valli, dei laghi e delle montagne '.repeat(4).trim()}`
    const assets = office.things(1, () => ({ model, accessories }))
    const text = await textOf(drawAgreement(office.paper({ assets }, {}, { borrower: { name } })))
    expect(accessories.map(({ description }) => description).join('').length).toBeGreaterThan(1999)
    const told = new Set(text.match(/parte\d{3}/g))
    const asked = accessories.flatMap(({ description }) => description.match(/parte\d{3}/g) ?? [])
    expect(asked.filter((word) => !told.has(word))).toEqual([])
    expect(text).toContain(name)
  })
})
