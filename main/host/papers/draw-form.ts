import { formKinds } from '#main/documents/text/it.ts'
import type { FormFacts } from '#src/agreements/form.ts'
import { type FormPaper, formPaper } from '#src/agreements/paper-form.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { drawPaper } from './draw-paper.ts'
import type { Watch } from '#main/host/drawing/drawer.ts'
import { formFileName } from './paper-names.ts'
import { personOf } from '#main/host/people/people.ts'
import type { Services } from '#main/host/services.ts'

type Drawn = { readonly paper: FormPaper; readonly bytes: Uint8Array; readonly fileName: string }

/** Draws a paper about a loan under way, of the day that the register is seen at. */
export async function drawForm(
  services: Services,
  facts: FormFacts,
  watch?: Watch,
): Promise<Result<Drawn, AnyRefusal>> {
  const { ledger, world } = services
  const on = world.today()
  const paper = await ledger.settled((register, head) =>
    formPaper(register, facts, { on, head, people: (id) => personOf(services, id) }),
  )
  if (!paper.ok) return paper
  const { kind, agreementNumber, agreedOfThings, borrower } = paper.value
  const drawn = await drawPaper(services, ledger.register, { kind: 'form', paper: paper.value }, watch)
  if (!drawn.ok) return drawn
  const fileName = formFileName(formKinds[kind], agreementNumber, borrower.name, agreedOfThings)
  return ok({ paper: paper.value, bytes: drawn.value.bytes, fileName })
}
