import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { mappingFor, readMapping } from '#main/cli/mapping-file.ts'
import { refusalText } from '#main/cli/refusal-text.ts'
import { problemText } from '#renderer/text/it/imports-problems.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { DeliveryDesk } from '#main/host/deliveries/delivery-desk.ts'
import { type Services, unheard } from '#main/host/services.ts'
import type { DeliveryPreview } from '#src/contract/imports.ts'
import { ok } from '#src/shared/result.ts'

type Options = {
  readonly register: string
  readonly mapping: string
  readonly leaveOutErrors: boolean
  readonly operator: string
}

/** Takes a supplier's delivery list into the register, as the import screen does. */
export async function importDelivery(terminal: Terminal, file: string, options: Options): Promise<number> {
  const asked = await readMapping(options.mapping)
  if (!asked.ok) return failed(terminal, asked.error)
  const bytes = await readFile(file).then(ok, () => undefined)
  if (!bytes) return failed(terminal, commandText.fileNotReadable(file))
  return withRegister(terminal, options.register, 'existing', async (services) => {
    const isFounded = services.ledger.register.bodies.lenderId !== undefined
    if (!isFounded) return failed(terminal, refusalText({ code: 'notFounded' }))
    const named = await services.settings.update((settings) => ({ ...settings, operator: options.operator }))
    if (!named.ok) return failed(terminal, commandText.fileNotReadable(named.error.file))
    const { sheet: sheetName, headerLine } = asked.value
    const desk = new DeliveryDesk(services)
    const preview = await desk.inspect({
      name: path.basename(file),
      bytes: bytes.value,
      sheetName,
      headerLine,
    })
    if (!preview.ok) return failed(terminal, refusalText(preview.error))
    const mapping = mappingFor(preview.value, asked.value)
    if (!mapping.ok)
      return failed(terminal, ...mapping.error.map((reason) => `${options.mapping}: ${reason}`))
    const checked = await desk.check(preview.value.token, mapping.value, unheard)
    if (!checked.ok) return failed(terminal, `${file}: ${refusalText(checked.error, preview.value.header)}`)
    return take(terminal, services, {
      file,
      desk,
      preview: preview.value,
      leaveOutErrors: options.leaveOutErrors,
    })
  })
}

type Checked = {
  readonly file: string
  readonly desk: DeliveryDesk
  readonly preview: DeliveryPreview
  readonly leaveOutErrors: boolean
}

async function take(
  terminal: Terminal,
  { ledger }: Services,
  { file, desk, preview, leaveOutErrors }: Checked,
): Promise<number> {
  const { token, header, rows } = preview
  for (const show of ['warning', 'error'] as const) {
    const found = desk.rows(token, show, 0, rows)
    if (!found.ok) return failed(terminal, `${file}: ${refusalText(found.error)}`)
    for (const { line, problems } of found.value.rows)
      for (const problem of problems)
        terminal.stderr.write(`${commandText.row(file, line, problemText(problem, header))}\n`)
  }
  const applied = await desk.apply(token, leaveOutErrors)
  if (!applied.ok) return failed(terminal, `${file}: ${refusalText(applied.error)}`)
  const { received, leftOut } = applied.value
  return done(terminal, commandText.imported(received, leftOut, ledger.sequence))
}
