import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { P12Signer, PDF } from '@libpdf/core'
import { ensurePrograms } from '#test/support/system-libraries.ts'

const execute = promisify(execFile)

/** Somebody with a key and a certificate that vouches for itself. */
export type TestSigner = { readonly key: string; readonly certificate: string; readonly p12: string }

export type CmsOptions = {
  readonly detached?: boolean
  /** Indefinite lengths, as programs write that sign while they read. */
  readonly ber?: boolean
  readonly pem?: boolean
  /** As a message of S/MIME, with the document in it or beside it. */
  readonly smime?: boolean
  readonly pss?: boolean
  /** Without signed attributes. */
  readonly bare?: boolean
  /** What the content is said to be, by its object identifier. */
  readonly contentType?: string
  readonly digest?: 'sha1' | 'sha256' | 'sha384' | 'sha512'
}

/** People who sign with `openssl`, `pdfsig` (NSS) and a PDF library: none of them is our own code. */
export class Signers {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async open(): Promise<Signers> {
    await ensurePrograms({ openssl: 'openssl', pdfsig: 'poppler-utils', certutil: 'libnss3-tools' })
    return new Signers(await mkdtemp(path.join(os.tmpdir(), 'comodato-signers-')))
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  async signer(
    given: string,
    surname: string,
    key: 'rsa' | 'ec' = 'rsa',
    number = 'TINIT-PRVDAA70A41L424A',
  ): Promise<TestSigner> {
    const at = (extension: string) => path.join(this.#folder, `${given}-${surname}.${extension}`)
    const signer = { key: at('key'), certificate: at('crt'), p12: at('p12') }
    const kind = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384']
    const name = `/C=IT/O=Ente di prova/serialNumber=${number}/GN=${given}/SN=${surname}/CN=${given} ${surname}`
    const request = ['req', '-x509', '-utf8', '-nodes', '-days', '30', '-subj', name, '-newkey', ...kind]
    await execute('openssl', [...request, '-keyout', signer.key, '-out', signer.certificate])
    const pack = ['pkcs12', '-export', '-inkey', signer.key, '-in', signer.certificate, '-name', surname]
    await execute('openssl', [...pack, '-passout', 'pass:prova', '-out', signer.p12])
    return signer
  }

  /** A `.p7m` (CAdES-BES) of the bytes. */
  async cades(bytes: Uint8Array, signer: TestSigner, options: CmsOptions = {}): Promise<Buffer> {
    const { detached, ber, pem, smime, pss, bare, contentType, digest = 'sha256' } = options
    const from = await this.#file(bytes)
    const to = `${from}.p7m`
    const args = ['cms', '-sign', '-binary', '-in', from, '-signer', signer.certificate, '-inkey', signer.key]
    if (!bare) args.push('-cades')
    else args.push('-noattr')
    if (!detached) args.push('-nodetach')
    if (contentType !== undefined) args.push('-econtent_type', contentType)
    if (ber) args.push('-stream')
    if (pss) args.push('-keyopt', 'rsa_padding_mode:pss')
    await execute('openssl', [
      ...args,
      '-md',
      digest,
      '-outform',
      smime ? 'SMIME' : pem ? 'PEM' : 'DER',
      '-out',
      to,
    ])
    return readFile(to)
  }

  /** The PDF with one more signature, in the field of that name. */
  async pades(bytes: Uint8Array, signer: TestSigner, fieldName: string): Promise<Uint8Array> {
    const pdf = await PDF.load(bytes)
    const key = await P12Signer.create(await readFile(signer.p12), 'prova')
    return (await pdf.sign({ signer: key, fieldName })).bytes
  }

  /** The same by Poppler and NSS: a field of its own, drawn on a page, or the field of that name. */
  async poppler(bytes: Uint8Array, { p12 }: TestSigner, surname: string, field?: string): Promise<Buffer> {
    const store = await mkdtemp(path.join(this.#folder, 'nss-'))
    await execute('certutil', ['-N', '-d', `sql:${store}`, '--empty-password'])
    await execute('pk12util', ['-i', p12, '-d', `sql:${store}`, '-W', 'prova'])
    const from = await this.#file(bytes)
    const to = `${from}.signed`
    const way = field === undefined ? ['-add-signature'] : ['-sign', field]
    await execute('pdfsig', ['-nssdir', `sql:${store}`, '-nick', surname, ...way, from, to])
    return readFile(to)
  }

  async #file(bytes: Uint8Array): Promise<string> {
    const file = path.join(await mkdtemp(path.join(this.#folder, 'file-')), 'paper')
    await writeFile(file, bytes)
    return file
  }
}

/** What a PDF says of its own signatures, by Poppler. */
export async function pdfsig(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-pdfsig-'))
  try {
    await writeFile(path.join(folder, 'signed.pdf'), bytes)
    return (await execute('pdfsig', ['-nocert', path.join(folder, 'signed.pdf')])).stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
