import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { TimestampAuthority } from '@libpdf/core'
import { fromBER } from 'asn1js'
import { Attribute, ContentInfo, SignedAndUnsignedAttributes, SignedData } from 'pkijs'
import { ensurePrograms } from '#test/support/system-libraries.ts'

const execute = promisify(execFile)

/** An authority that puts time stamps with `openssl ts`, whose certificate vouches for itself. */
export class TimeAuthority implements TimestampAuthority {
  readonly #folder: string
  readonly #bare: boolean

  private constructor(folder: string, bare: boolean) {
    this.#folder = folder
    this.#bare = bare
  }

  /** `bare` leaves the certificate out of its tokens. */
  static async open(name: string, { bare = false } = {}): Promise<TimeAuthority> {
    await ensurePrograms({ openssl: 'openssl' })
    const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-time-'))
    const [key, crt] = [path.join(folder, 'tsa.key'), path.join(folder, 'tsa.crt')]
    const request = ['req', '-x509', '-utf8', '-nodes', '-days', '30', '-newkey', 'rsa:2048']
    const use = ['-addext', 'extendedKeyUsage=critical,timeStamping']
    const subject = ['-subj', `/C=IT/O=Marche di prova/CN=${name}`]
    await execute('openssl', [...request, ...subject, ...use, '-keyout', key, '-out', crt])
    await writeFile(path.join(folder, 'serial'), '01')
    await writeFile(path.join(folder, 'tsa.cnf'), configuration(folder, key, crt))
    return new TimeAuthority(folder, bare)
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }

  /** A token on that digest. */
  async timestamp(digest: Uint8Array, algorithm: string): Promise<Uint8Array> {
    const at = await mkdtemp(path.join(this.#folder, 'token-'))
    const [query, token] = [path.join(at, 'query'), path.join(at, 'token')]
    const hash = `-${algorithm.toLowerCase().replace('-', '')}`
    const asked = ['ts', '-query', '-digest', Buffer.from(digest).toString('hex'), hash, '-no_nonce']
    await execute('openssl', [...asked, ...(this.#bare ? [] : ['-cert']), '-out', query])
    const reply = ['ts', '-reply', '-queryfile', query, '-config', path.join(this.#folder, 'tsa.cnf')]
    await execute('openssl', [...reply, '-token_out', '-out', token])
    return readFile(token)
  }
}

const configuration = (folder: string, key: string, crt: string): string =>
  [
    '[tsa]',
    'default_tsa = authority',
    '[authority]',
    `serial = ${path.join(folder, 'serial')}`,
    `signer_cert = ${crt}`,
    `signer_key = ${key}`,
    'signer_digest = sha256',
    'default_policy = 1.2.3.4.1',
    'digests = sha1, sha256, sha384, sha512',
    'ess_cert_id_alg = sha256',
  ].join('\n')

/** The `.p7m` with a token beside its first signature, as CAdES-T has it. */
export const withToken = (p7m: Uint8Array, token: Uint8Array): Buffer =>
  withUnsigned(signedDataOf(p7m), '1.2.840.113549.1.9.16.2.14', fromBER(token).result)

/** The `.p7m` with a counter-signature on its first signature, from a signature of that one's value. */
export function countersigned(p7m: Uint8Array, signatureOfValue: Uint8Array): Buffer {
  const [data, other] = [signedDataOf(p7m), signedDataOf(signatureOfValue)]
  data.certificates = [...(data.certificates ?? []), ...(other.certificates ?? [])]
  return withUnsigned(data, '1.2.840.113549.1.9.6', other.signerInfos[0]?.toSchema())
}

function withUnsigned(data: SignedData, type: string, value: unknown): Buffer {
  const [signer] = data.signerInfos
  const attributes = [new Attribute({ type, values: [value] })]
  if (signer) signer.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes })
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}

/** The value of its first signature. */
export const signatureValueOf = (p7m: Uint8Array): Uint8Array =>
  new Uint8Array(signedDataOf(p7m).signerInfos[0]?.signature.getValue() ?? new ArrayBuffer())

const signedDataOf = (p7m: Uint8Array): SignedData =>
  new SignedData({ schema: new ContentInfo({ schema: fromBER(p7m).result }).content })
