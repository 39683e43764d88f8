import { expect, test } from 'vitest'
import { agidMetadata, type DocumentMetadata } from '#main/exchange/agid-metadata.ts'
import { scanXml } from '#main/exchange/scan-xml.ts'

const facts: DocumentMetadata = {
  sha256: 'ab'.repeat(32),
  identifier: 'contratto-12-2026',
  type: 'Contratto di comodato',
  subject: 'Comodato <A&B> "è"',
  author: { name: 'Regione Inventata', ipaCode: 'r_inven', certifiedEmail: 'regione@pec.example' },
  recipient: { name: 'Borgo Inventato' },
  registered: { register: 'COMODATI', number: '12/2026', date: '2026-03-02' },
  fileName: 'Contratto 12-2026.pdf',
  product: { name: 'Comodato', version: '0.1.0' },
  format: 'pdf',
  caseFile: 'comodato-12-2026',
  note: '',
}

const root = 'DocumentoAmministrativoInformatico'

/** The texts of the elements that hold nothing else, by the names that lead to them from the root. */
function textsOf(xml: string): Map<string, string> {
  const texts = new Map<string, string>()
  const path: string[] = []
  const whole = scanXml(xml, {
    open: (name) => void path.push(name),
    text: (text) => {
      if (text.trim() !== '') texts.set(path.slice(1).join('/'), text)
    },
    close: () => void path.pop(),
  })
  expect(whole).toBe(true)
  expect(xml).toContain(`\n<${root}>\n`)
  return texts
}

test('the elements have the names of the annex, and what is not known is left out', () => {
  const texts = textsOf(agidMetadata(facts))
  expect(Object.fromEntries(texts)).toMatchObject({
    'IdDoc/ImprontaCrittograficaDelDocumento/Impronta': Buffer.from('ab'.repeat(32), 'hex').toString(
      'base64',
    ),
    'IdDoc/ImprontaCrittograficaDelDocumento/Algoritmo': 'SHA-256',
    'DatiDiRegistrazione/TipologiaDiFlusso': 'U',
    'DatiDiRegistrazione/TipoRegistro/Repertorio_Registro/NumeroRegistrazioneDocumento': '12/2026',
    'Soggetti/Ruolo/Mittente/PAI/IPAAmm/CodiceIPA': 'r_inven',
    'Soggetti/Ruolo/Destinatario/PAI/IPAAmm/Denominazione': 'Borgo Inventato',
    'Verifica/FirmatoDigitalmente': 'false',
    'ChiaveDescrittiva/Oggetto': 'Comodato <A&B> "è"',
  })
  for (const unknown of ['IdDoc/Segnatura', 'Classificazione', 'TempoDiConservazione', 'Note'])
    expect(texts.has(unknown), unknown).toBe(false)
  expect([...texts.keys()].filter((name) => name.startsWith('Soggetti/Ruolo/Destinatario'))).not.toContain(
    'Soggetti/Ruolo/Destinatario/PAI/IPAAmm/CodiceIPA',
  )
})

test('once there is a protocol it takes the place of the register’s own number', () => {
  const protocol = { number: '0001234', date: '2026-03-05' }
  const primary = { sha256: 'cd'.repeat(32), identifier: 'contratto-1-2026' }
  const texts = textsOf(agidMetadata({ ...facts, protocol, primary }))
  const registry = 'DatiDiRegistrazione/TipoRegistro/ProtocolloOrdinario_ProtocolloEmergenza'
  expect(texts.get(`${registry}/NumeroProtocolloDocumento`)).toBe('0001234')
  expect(texts.get(`${registry}/DataProtocollazioneDocumento`)).toBe('2026-03-05')
  expect(texts.get('IdDoc/Segnatura')).toBe('prot. n. 0001234 del 2026-03-05')
  expect(texts.get('IdIdentificativoDocumentoPrimario/Identificativo')).toBe('contratto-1-2026')
  expect([...texts.keys()].some((name) => name.includes('Repertorio'))).toBe(false)
})

test('a signed file says what it is, and nothing of a program that is not known', () => {
  const formats = ['pdf', 'signedPdf', 'p7m', 'tsd'] as const
  const told = formats.map((format) => textsOf(agidMetadata({ ...facts, format, product: undefined })))
  expect(told.map((texts) => texts.get('IdentificativoDelFormato/Formato'))).toEqual([
    'application/pdf',
    'application/pdf',
    'application/pkcs7-mime',
    'application/timestamped-data',
  ])
  expect(told.map((texts) => texts.get('Verifica/FirmatoDigitalmente'))).toEqual([
    'false',
    'true',
    'true',
    'true',
  ])
  expect(told.map((texts) => texts.get('Verifica/MarcaturaTemporale'))).toEqual([
    'false',
    'false',
    'false',
    'true',
  ])
  expect(told.some((texts) => [...texts.keys()].some((name) => name.includes('ProdottoSoftware')))).toBe(
    false,
  )
})

test('characters that XML cannot hold are taken out, and it is the same every time', () => {
  const xml = agidMetadata({ ...facts, subject: 'prima\u0000\u000bdopo' })
  expect(textsOf(xml).get('ChiaveDescrittiva/Oggetto')).toBe('primadopo')
  expect(agidMetadata(facts)).toBe(agidMetadata(facts))
})
