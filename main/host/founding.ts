import path from 'node:path'
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { startingComuni } from '#main/exchange/starting-comuni.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome, registerRequests } from '#src/contract/register.ts'
import { fundByName } from '#src/programmes/fund.ts'
import type { Command } from '#src/register/register.ts'
import { defined } from '#src/shared/defined.ts'
import { refused, type Result } from '#src/shared/result.ts'
import { keepLogo } from '#main/host/papers/logo.ts'
import { act, type Services } from './services.ts'
import { written } from './written.ts'

type Founding = z.output<(typeof registerRequests)['register.found']['request']>

/**
 * Begins the register. Naming the Region comes last: until then the register counts as not founded, so a welcome
 * that was cut short is simply done again, over what it had already written.
 */
export async function found(services: Services, founding: Founding): Promise<Result<Outcome, AnyRefusal>> {
  const { bodies } = services.ledger.register
  const former = bodies.lenderId === undefined ? undefined : bodies.bodies.get(bodies.lenderId)
  if (former) return refused({ code: 'alreadyFounded', lender: former.name })
  const logo = founding.logo ? await keepLogo(services, founding.logo) : undefined
  if (logo && !logo.ok) return logo
  const { operator } = founding
  const named = written(await services.settings.update((settings) => ({ ...settings, operator })))
  if (!named.ok) return named
  const { lender, signatory } = founding
  const last: Command = defined({ type: 'foundRegister', lender, signatory, logo: logo?.value })
  return inTurn(services, [...(await groundwork(services, founding)), last])
}

async function groundwork(services: Services, { inventory, funds }: Pick<Founding, 'inventory' | 'funds'>) {
  const { bodies, programmes } = services.ledger.register
  const commands: Command[] = [{ type: 'setInventoryPattern', ...inventory }]
  if (bodies.bodies.size === 0) commands.unshift(await comuniList(services.resources))
  for (const details of funds)
    if (!fundByName(programmes, details.name)) commands.push({ type: 'recordFund', details })
  return commands
}

/** The list of comuni that comes with the program, as a command. */
async function comuniList(resources: string): Promise<Command> {
  const list = startingComuni(JSON.parse(await readFile(path.join(resources, 'comuni.json'), 'utf8')))
  return {
    type: 'listBodies',
    source: list.source,
    asOf: list.asOf,
    bodies: list.comuni.map((details) => ({ details })),
  }
}

/** One after the other, up to the first that is refused. */
async function inTurn(
  services: Services,
  commands: readonly Command[],
): Promise<Result<Outcome, AnyRefusal>> {
  const [first, ...rest] = commands
  if (!first) return refused({ code: 'nothingToImport' })
  const outcome = await act(services, first)
  return outcome.ok && rest.length > 0 ? inTurn(services, rest) : outcome
}
