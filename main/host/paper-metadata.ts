import { agidMetadata } from '#main/exchange/agid-metadata.ts'
import { type Agreement, type Handover, paperNumberText } from '#src/agreements/agreement.ts'
import { protocolOf } from '#src/agreements/protocol.ts'
import { filesOf } from '#src/agreements/signed-file.ts'
import type { Body } from '#src/bodies/body.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { metadataText as words } from '#renderer/text/it/metadata.ts'
import { agreementPage } from './agreement-page.ts'
import type { Services } from './services.ts'

/** The register of loans among those of the office, for systems that keep documents. */
const registerCode = 'COMODATI'

/** The metadata of an issued paper as the register knows them now, as XML: the paper itself is not touched. */
export function paperMetadata(
  services: Services,
  sha256: string,
): Result<{ bytes: Uint8Array; fileName: string }, AnyRefusal> {
  const { agreements, handovers } = services.ledger.register.agreements
  const handover = [...handovers.values()].find(({ paper }) => paper.sha256 === sha256)
  const agreement = handover
    ? agreements.get(handover.agreementId)
    : [...agreements.values()].find(({ paper }) => paper?.sha256 === sha256)
  if (!agreement) return refused({ code: 'paperMissing', sha256 })
  const page = agreementPage(services, agreement.id)
  if (!page.ok) return page
  const row = page.value.papers.find((paper) => paper.sha256 === sha256)
  if (!row) return refused({ code: 'paperMissing', sha256 })
  const xml = metadataOf(row, { ...page.value, handover, program: services.program })
  return ok({ bytes: Buffer.from(xml), fileName: row.fileName })
}

type Known = {
  readonly agreement: Agreement
  readonly handover: Handover | undefined
  readonly lender: Body
  readonly borrower: Body
  readonly program: string
}

function metadataOf(row: PaperRow, { agreement, handover, lender, borrower, program }: Known): string {
  const number = agreement.number ? paperNumberText(agreement.number) : ''
  const [name = '', version = ''] = program.split(' ')
  const { sha256, annulled } = row
  return agidMetadata({
    sha256,
    identifier: handover ? words.handoverId(row.number) : words.agreementId(row.number),
    type: handover ? words.handover : words.agreement,
    subject: handover
      ? words.handoverSubject(row.number, number, borrower.name)
      : words.agreementSubject(number, borrower.name),
    author: lender,
    recipient: borrower,
    registered: { register: registerCode, number: row.number, date: row.on },
    protocol: protocolOf(agreement.protocols, handover?.id),
    fileName: `${row.fileName}.pdf`,
    product: { name, version },
    signed: filesOf(agreement.signedFiles, handover?.id).length > 0,
    caseFile: words.caseFile(number),
    primary:
      handover && agreement.paper
        ? { sha256: agreement.paper.sha256, identifier: words.agreementId(number) }
        : undefined,
    note: annulled ? words.annulled(annulled.on, annulled.reason) : '',
  })
}
