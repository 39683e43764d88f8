import { ZipWriter } from '#main/exchange/write-zip.ts'
import { errorCode } from '#main/journal/file/disk.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { refused, type Result } from '#src/shared/result.ts'
import type { Services } from '#main/host/services.ts'

/**
 * Writes one ZIP where a person said. It is there only if all that was to be in it could be filled in; what was there
 * under its name stays until then.
 */
export async function writeBundle<T>(
  { granted }: Services,
  { place, on }: { readonly place: string; readonly on: CalendarDate },
  fill: (zip: ZipWriter) => Promise<Result<T, AnyRefusal>>,
): Promise<Result<T, AnyRefusal>> {
  const file = granted.get(place)
  if (file === undefined) return refused({ code: 'fileNotWritten', reason: 'placeUnknown' })
  const zip = new ZipWriter(file, new Date(`${on}T12:00:00Z`))
  try {
    const filled = await fill(zip)
    if (filled.ok) await zip.finish()
    return filled
  } catch (error) {
    const reason = errorCode(error)
    if (reason === '') throw error
    return refused({ code: 'fileNotWritten', reason })
  } finally {
    await zip.discard()
  }
}
