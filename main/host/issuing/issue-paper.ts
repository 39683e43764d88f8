import type { Drawn } from '#main/documents/drawing.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { Command, Register } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import type { Head } from '#src/shared/ledger-head.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { drawPaper } from '#main/host/papers/draw-paper.ts'
import type { Issuable, Planned, PlanIssue } from './issuable.ts'
import { paperRefusal } from '#main/host/papers/paper-refusal.ts'
import { commitRefusal, type Job, mayWrite, outcome, type Services } from '#main/host/services.ts'

/** Draws the paper as it would be issued now, as a draft; not begun once nobody waits for it any more. */
export async function drawDraft(
  services: Services,
  paper: Issuable,
  { cancelled }: Pick<Job, 'cancelled'>,
): Promise<Result<Drawn, AnyRefusal>> {
  const { register } = services.ledger
  const of = paper.draft(register)
  return of.ok ? drawPaper(services, register, of.value, { cancelled }) : of
}

/**
 * Issues a paper with nobody in between: takes the number it will bear, draws it, keeps the bytes, and only then
 * writes the fact that names their hash.
 */
export async function issuePaper(
  services: Services,
  { plan }: Issuable,
): Promise<Result<Outcome, AnyRefusal>> {
  const [issued] = await issueTogether(services, [plan])
  if (!issued) throw new Error('a paper was neither issued nor refused')
  return issued
}

/**
 * Issues papers of one kind that are drawn at the same time: with numbers one after the other, and all attesting the
 * ledger as it was before them. What is answered is of the first of them: where one cannot be drawn those after it are
 * not issued, as its number is theirs to take. Other commands wait until all are.
 */
export async function issueTogether(
  services: Services,
  plans: readonly PlanIssue[],
): Promise<readonly Result<Outcome, AnyRefusal>[]> {
  const committed = await services.ledger.together(async (register, head) => {
    const drawn = await Promise.all(
      inNumber(plans, register, head).map(async (one) =>
        one.ok ? ok({ ...one.value, drawn: await drawPaper(services, register, one.value.of) }) : one,
      ),
    )
    const commands: Result<Command, AnyRefusal>[] = []
    for (const one of drawn) {
      const command = one.ok ? await kept(services, one.value) : one
      commands.push(command)
      if (one.ok && !command.ok) break
    }
    return commands
  }, services.world)
  return committed.map((one) => (one.ok ? outcome(one) : refused(commitRefusal(one.error))))
}

/** One that cannot be issued takes no number. */
function inNumber(
  plans: readonly PlanIssue[],
  register: Register,
  head: Head,
): Result<Planned, AnyRefusal>[] {
  let before = 0
  return plans.map((plan) => {
    const planned = plan(register, { head, before })
    if (planned.ok) before += 1
    return planned
  })
}

type Ready = Planned & { readonly drawn: Result<Drawn, AnyRefusal> }

/** Keeps the bytes; the command that names them, and the very wordings they were drawn with. */
async function kept(services: Services, { drawn, command }: Ready): Promise<Result<Command, AnyRefusal>> {
  if (!drawn.ok) return drawn
  const { bytes, wordings } = drawn.value
  const may = await mayWrite(services)
  if (!may.ok) return may
  const stored = await services.opened.papers.put(bytes, 'pdf')
  if (!stored.ok) return refused(paperRefusal(stored.error))
  const sha256 = Sha256.parse(stored.value.sha256)
  return ok(command({ sha256, bytes: bytes.byteLength, template: wordings.join(' + ') }))
}
