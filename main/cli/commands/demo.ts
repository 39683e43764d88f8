import { demonstrate } from '#main/demo/demonstrate.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { refusalText } from '#main/cli/refusal-text.ts'
import { commandText } from '#renderer/text/it/command-line.ts'
import { withRegister } from '#main/cli/with-register.ts'

type Options = { readonly register: string; readonly items?: number; readonly operator: string }

/** Fills a new register with the demonstration. */
export const demo = (terminal: Terminal, { register, items, operator }: Options): Promise<number> =>
  withRegister(terminal, register, 'write', async (services) => {
    const job = { progress: tenths(terminal), cancelled: () => false }
    const outcome = await demonstrate(services, operator, job, items)
    if (!outcome.ok) return failed(terminal, refusalText(outcome.error))
    const { items: held, agreements } = services.ledger.register
    return done(terminal, commandText.demoMade(register, held.items.size, agreements.agreements.size))
  })

/** Says on standard error each further tenth of the work. */
function tenths({ stderr }: Terminal): (done: number, total: number) => void {
  let said = 0
  return (worked, total) => {
    const tenth = Math.floor((10 * worked) / total)
    if (tenth > said) stderr.write(`${commandText.progress(tenth * 10)}\n`)
    said = Math.max(said, tenth)
  }
}
