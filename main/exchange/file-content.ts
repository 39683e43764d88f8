import { Buffer } from 'node:buffer'
import type { FileContent } from '#src/imports/table-refusal.ts'
import { openArchive } from './archive.ts'

const magic = {
  zip: Buffer.from('PK'),
  compound: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  pdf: Buffer.from('%PDF'),
  images: [Buffer.from('89504e47', 'hex'), Buffer.from('ffd8ff', 'hex'), Buffer.from('GIF8')],
  // The first record of a workbook of Excel 2, 3, 4, not yet wrapped in a compound file.
  oldWorkbooks: [Buffer.from('0900', 'hex'), Buffer.from('0902', 'hex'), Buffer.from('0904', 'hex')],
  utf16: [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')],
}

/** What the bytes are, whatever the file is called. */
export async function contentOf(data: Uint8Array): Promise<FileContent> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const startsWith = (start: Buffer) => bytes.subarray(0, start.length).equals(start)
  if (bytes.length === 0) return 'empty'
  if (startsWith(magic.zip)) return zipContent(bytes)
  // An encrypted .xlsx is a compound file with this stream; an old .xls is one without it.
  if (startsWith(magic.compound))
    return bytes.includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'xls'
  if (startsWith(magic.pdf)) return 'pdf'
  if (magic.images.some(startsWith)) return 'image'
  if (magic.oldWorkbooks.some(startsWith) && bytes[3] === 0) return 'xls'
  if (magic.utf16.some(startsWith)) return 'text'
  if (bytes.includes(0)) return 'binary'
  return markupOrText(bytes.toString('latin1', 0, 512))
}

async function zipContent(bytes: Buffer): Promise<FileContent> {
  const archive = await openArchive(bytes)
  if (!archive.ok) return 'zip'
  if (archive.value.entries.has('xl/workbook.xml')) return 'xlsx'
  if (archive.value.entries.has('content.xml')) return 'ods'
  return 'zip'
}

/** Programs do save web pages as .xls and .csv. */
function markupOrText(start: string): FileContent {
  const text = start.replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (text === '' && start.length < 512) return 'empty'
  if (/^<(!doctype html|html|head|body|table|meta)\b/.test(text)) return 'html'
  return text.startsWith('<?xml') ? 'xml' : 'text'
}
