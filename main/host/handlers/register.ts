import { demonstrate } from '#main/demo/demonstrate.ts'
import { dayOf } from '#main/host/clock.ts'
import { found } from '#main/host/founding.ts'
import { keepLogo, logoBytes } from '#main/host/papers/logo.ts'
import { overviewOf } from '#main/host/overview.ts'
import { pastDays } from '#main/host/past/past-days.ts'
import { written } from '#main/host/written.ts'
import { act, type HandlersOf, type Services } from '#main/host/services.ts'
import { startingChoice } from '#src/bodies/second-language.ts'
import type { RegisterStatus, registerRequests } from '#src/contract/register.ts'
import { Instant } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { ok } from '#src/shared/result.ts'

export const registerHandlers = (services: Services): HandlersOf<typeof registerRequests> => ({
  'register.status': () => ok(statusOf(services)),
  'register.pastDays': () => pastDays(services),
  'register.overview': () => ok(overviewOf(services.ledger.register, services.world.today())),
  'register.act': ({ command }) => act(services, command),
  'register.found': (request) => found(services, request),
  'register.foundDemonstration': (request, job) => demonstrate(services, request.operator, job),
  'register.chooseLogo': async ({ logo: bytes }) => {
    const logo = await keepLogo(services, bytes)
    return logo.ok ? act(services, { type: 'chooseLenderLogo', logo: logo.value }) : logo
  },
  'register.logo': async () => {
    const bytes = await logoBytes(services.opened.papers, services.ledger.register.bodies.lenderLogo)
    return bytes.ok ? ok(defined({ bytes: bytes.value })) : bytes
  },
  'register.nameOperator': async ({ name: operator }) =>
    written(await services.settings.update((settings) => ({ ...settings, operator }))),
  'preferences.read': ({ key }) => ok({ value: services.settings.get().preferences[key] }),
  'preferences.write': async ({ key, value }) =>
    written(
      await services.settings.update((settings) => ({
        ...settings,
        preferences: { ...settings.preferences, [key]: value },
      })),
    ),
})

function statusOf({ ledger, opened, settings, world, program }: Services): RegisterStatus {
  const { bodies } = ledger.register
  const lender = bodies.lenderId === undefined ? undefined : bodies.bodies.get(bodies.lenderId)
  const { torn } = opened.journal.report
  const { peopleMissing: missing, people } = opened
  const isEarlier = people.fromPrevious
  const backupDenied = opened.backupDenied()
  const latestAt = Instant.safeParse(ledger.latest?.at).data
  const latestDay = latestAt && dayOf(latestAt)
  const today = world.today()
  return defined({
    founded: lender !== undefined,
    lender: lender && defined({ id: lender.id, name: lender.name, logo: bodies.lenderLogo }),
    operator: settings.get().operator,
    inventory: ledger.register.items.inventoryPattern,
    secondLanguage: bodies.secondLanguage ?? startingChoice,
    folder: opened.folder,
    today,
    readOnly: opened.readOnly(),
    backupDenied: backupDenied && { at: backupDenied.at, sequence: backupDenied.sequence },
    torn: torn?.keptIn === undefined ? undefined : { bytes: torn.bytes, keptIn: torn.keptIn },
    peopleLost: missing > 0 || isEarlier ? { missing, isEarlier } : undefined,
    interrupted: opened.interrupted,
    listRenewed: opened.listRenewed || undefined,
    aheadOfClock: latestDay !== undefined && latestDay > today ? latestDay : undefined,
    head: ledger.head,
    version: program,
  })
}
