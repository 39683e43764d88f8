import { useState } from 'react'
import type { AgreementPage } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Command } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

/** How the last words written to the draft went. */
export type SaveState = 'saved' | 'saving' | 'notSaved'

/** A draft at work: what it is, and the way to change it. */
export type Draft = {
  readonly page: AgreementPage
  readonly today: CalendarDate
  readonly act: (command: Command) => Promise<Result<Outcome, AnyRefusal>>
}

/**
 * Gives commands to the register and knows whether all that is on screen has been written. What is asked for and
 * refused leaves nothing unsaved: only terms stay on screen as they were written.
 */
export function useSaving() {
  const [waiting, setWaiting] = useState(0)
  const [termsRefused, setTermsRefused] = useState(false)
  const act = async (command: Command): Promise<Result<Outcome, AnyRefusal>> => {
    setWaiting((count) => count + 1)
    const outcome = await ask('register.act', { command })
    setWaiting((count) => count - 1)
    if (command.type === 'writeTerms') setTermsRefused(!outcome.ok)
    return outcome
  }
  const state: SaveState = waiting > 0 ? 'saving' : termsRefused ? 'notSaved' : 'saved'
  return { act, state }
}
