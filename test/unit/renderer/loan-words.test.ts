import { expect, test } from 'vitest'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { loanPageText } from '#renderer/text/it/agreements-page.ts'
import { startText } from '#renderer/text/it/start.ts'
import { itemBulkText } from '#renderer/text/it/items.ts'
import { backupCommandText } from '#renderer/text/it/backup-command.ts'
import { ReturnGround } from '#src/agreements/commands.ts'
import { agreementWords, endReasonText } from '#renderer/text/it/agreements.ts'

test('why a loan ended is said in words: the ground of its return, or what somebody wrote', () => {
  expect(endReasonText('useCompleted')).toBe('Uso concluso')
  expect(endReasonText('Il comune ha rinunciato')).toBe('Il comune ha rinunciato')
  for (const ground of ReturnGround.options) expect(endReasonText(ground)).not.toBe(ground)
})

test('words agree with the counts that they stand beside', () => {
  const { linesIn, lineStates } = agreementWords
  expect([0, 1, 17].map(linesIn.handedOver)).toEqual(['Consegnati', 'Consegnato', 'Consegnati'])
  expect([0, 1, 17].map(linesIn.ended)).toEqual(['Rientrati', 'Rientrato', 'Rientrati'])
  const { assets, seats, services } = loanPageText
  expect([assets, seats, services].map((word) => word(1))).toEqual(['Bene', 'Posto di licenza', 'Servizio'])
  expect(startText.seatsDetail(1, 2)).toBe('1 assegnato, 2 riservati')
  expect([lineStates.licence.handedOver, lineStates.service.ended]).toEqual(['Assegnata', 'Cessato'])
})

test('words agree with counts in refusals and in what is said of a choice', () => {
  expect(refusalText({ code: 'seatsBelowHeld', itemId: 'l', seats: 0, held: 1 })).toBe(
    'I posti non possono scendere a 0: 1 è già assegnato o riservato.',
  )
  expect(refusalText({ code: 'seatsBeyondAgreed', itemId: 'l', wanted: 2, left: 1 })).toBe(
    'Ne resta 1: 2 sono troppi.',
  )
  expect(itemBulkText.setAsideOnlyFree(1, 2)).toBe(
    'Solo 1 di 2 è in magazzino o rientrato: l’altro resta com’è.',
  )
  expect(backupCommandText.diverged(1)).toBe(
    'Il registro di ora e la copia hanno in comune solo la prima registrazione.',
  )
})
