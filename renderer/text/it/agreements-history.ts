import type { RegisterEvent } from '#src/register/register.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { ReturnGround } from '#src/agreements/commands.ts'
import { formatDate, formatList, formatNumber } from '#renderer/text/format.ts'
import { agreementWords } from './agreements.ts'
import { loanText } from './agreements-loan.ts'
import { termWord } from './terms.ts'

type Lines = {
  readonly assetIds: readonly string[]
  readonly licences: readonly { readonly itemId: string; readonly seats: number }[]
  readonly serviceIds: readonly string[]
}

/** A fact of a loan in plain words, and what it is about. */
export type Told = { readonly what: string; readonly details: readonly string[] }

/** How many of the things named in a fact are listed one by one. */
const namedAtMost = 12

const countOf = ({ assetIds, licences, serviceIds }: Lines): string =>
  loanText.contents(
    assetIds.length,
    licences.reduce((sum, { seats }) => sum + seats, 0),
    serviceIds.length,
  )

/** The names of the things, the first ones when they are many. */
function namesOf(lines: Lines, names: Readonly<Record<string, string>>): string[] {
  const ids = [...lines.assetIds, ...lines.licences.map(({ itemId }) => itemId), ...lines.serviceIds]
  const known = ids.slice(0, namedAtMost).flatMap((id) => names[id] ?? [])
  return ids.length > namedAtMost ? [...known, `e altri ${formatNumber(ids.length - namedAtMost)}`] : known
}

const groundWord = (ground: string): string => {
  const known = ReturnGround.safeParse(ground)
  return known.success ? agreementWords.grounds[known.data].toLowerCase() : ground
}

/** Tells one event of a loan; undefined for those that say the same of the single things. */
export function tellEvent(
  event: RegisterEvent,
  names: Readonly<Record<string, string>>,
  changedTerms: readonly string[],
): Told | undefined {
  switch (event.type) {
    case 'draftStarted':
      return { what: `Bozza iniziata per ${names[event.borrowerId] ?? ''}`, details: [] }
    case 'draftBorrowerChosen':
      return { what: `Ente cambiato: ${names[event.borrowerId] ?? ''}`, details: [] }
    case 'draftLinesAdded':
      return { what: `Aggiunti ${countOf(event)}`, details: namesOf(event, names) }
    case 'draftLinesRemoved':
      return { what: `Tolti ${countOf(event)}`, details: namesOf(event, names) }
    case 'draftTermsWritten':
      return {
        what: 'Condizioni scritte',
        details: changedTerms.length === 0 ? [] : [formatList(changedTerms.map(termWord))],
      }
    case 'draftDiscarded':
      return { what: 'Bozza scartata', details: [] }
    case 'agreementIssued':
      return {
        what: `Contratto ${paperNumberText(event.number)} emesso`,
        details: [`SHA-256 ${event.paper.sha256}`],
      }
    case 'agreementSigned':
      return {
        what: 'Firme registrate',
        details: [
          `La Regione ha firmato il ${formatDate(event.lenderSignedOn)}`,
          `L’ente ha firmato il ${formatDate(event.borrowerSignedOn)}`,
        ],
      }
    case 'agreementAnnulled':
      return { what: 'Contratto annullato', details: [event.reason] }
    case 'handoverRecorded':
      return tellHandover(event)
    case 'linesEnded':
      return {
        what: `Restituiti ${countOf(event)} il ${formatDate(event.on)}: ${groundWord(event.ground)}`,
        details: namesOf(event, names),
      }
    default:
      return undefined
  }
}

function tellHandover({ handover, on }: Extract<RegisterEvent, { type: 'handoverRecorded' }>): Told {
  const { assets, licences, services, deliveredBy, receivedBy, reservations } = handover
  const seats = licences.reduce((sum, line) => sum + line.seats, 0)
  return {
    what: `Consegnati ${loanText.contents(assets.length, seats, services.length)} il ${formatDate(on)} (verbale ${paperNumberText(handover.number)})`,
    details: [
      `Ha consegnato ${deliveredBy.name}, ha ricevuto ${receivedBy.name}`,
      ...(reservations === '' ? [] : [`Riserve: ${reservations}`]),
    ],
  }
}
