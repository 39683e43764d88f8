import { type Certificate, ExtKeyUsage } from 'pkijs'

/** Whom a certificate names, who vouches for it, and when it holds. Dates are instants in ISO 8601. */
export type CertificateFacts = {
  readonly name: string
  /**
   * The tax code of a person: `TINIT-…` in the certificate (ETSI EN 319 412-1, 5.1.3), `IT:…` in those issued under the
   * Italian rules before it.
   */
  readonly taxCode?: string
  readonly organisation?: string
  readonly issuer: string
  /** In hexadecimal, as certificate viewers show it. */
  readonly serialNumber: string
  readonly validFrom: string
  readonly validTo: string
  /** It is for signing time stamps (RFC 3161, 2.3). */
  readonly stampsTime: boolean
}

export const isValidAt = ({ validFrom, validTo }: CertificateFacts, at: string): boolean =>
  at >= validFrom && at <= validTo

const commonName = '2.5.4.3'
const surname = '2.5.4.4'
const serialNumber = '2.5.4.5'
const organisation = '2.5.4.10'
const givenName = '2.5.4.42'
const timeStamping = '1.3.6.1.5.5.7.3.8'

export function certificateFacts(certificate: Certificate): CertificateFacts {
  const subject = namesIn(certificate.subject)
  const issuer = namesIn(certificate.issuer)
  const person = [subject.get(givenName), subject.get(surname)].filter(Boolean).join(' ')
  const taxCode = /^(?:TINIT-|IT:)([0-9A-Z]{16})$/.exec(subject.get(serialNumber) ?? '')?.[1]
  const body = subject.get(organisation)
  return {
    name: person || (subject.get(commonName) ?? ''),
    ...(taxCode === undefined ? {} : { taxCode }),
    ...(body === undefined ? {} : { organisation: body }),
    issuer: issuer.get(organisation) ?? issuer.get(commonName) ?? '',
    serialNumber: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase(),
    validFrom: certificate.notBefore.value.toISOString(),
    validTo: certificate.notAfter.value.toISOString(),
    stampsTime: purposesOf(certificate).includes(timeStamping),
  }
}

const purposesOf = ({ extensions = [] }: Certificate): readonly string[] =>
  extensions.flatMap(({ parsedValue }): string[] =>
    parsedValue instanceof ExtKeyUsage ? parsedValue.keyPurposes : [],
  )

/** The parts of a name by their object identifier. */
const namesIn = ({ typesAndValues }: Certificate['subject']): ReadonlyMap<string, string> =>
  new Map(typesAndValues.map(({ type, value }) => [type, value.valueBlock.value]))
