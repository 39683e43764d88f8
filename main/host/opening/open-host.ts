import path from 'node:path'
import { reportBug } from '#main/host/bug-log.ts'
import { openInner } from './open-inner.ts'
import type { Circumstances, HostPlaces } from './open-services.ts'
import { type OpenHost, ReopeningHost } from './reopening-host.ts'

export async function openHost(places: HostPlaces, circumstances?: Circumstances): Promise<OpenHost> {
  const report = reportBug(path.join(places.settingsFolder, 'logs'))
  const known = { granted: new Map<string, string>(), ...circumstances }
  return ReopeningHost.open(
    (as, attested) => openInner(places, report, { ...known, as, attested }),
    places,
    report,
    known,
  )
}
