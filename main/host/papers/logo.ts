import { readImage } from '#main/documents/kit/images.ts'
import type { PaperStore } from '#main/journal/file/papers.ts'
import { Logo } from '#src/bodies/body.ts'
import type { AnyRefusal, HostRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { paperRefusal } from './paper-refusal.ts'
import { mayWrite, type Services } from '#main/host/services.ts'

/** Checks that the bytes are an image our papers can carry, and keeps them among the papers. */
export async function keepLogo(services: Services, bytes: Uint8Array): Promise<Result<Logo, AnyRefusal>> {
  const may = await mayWrite(services)
  if (!may.ok) return may
  const picture = readImage(bytes)
  if (!picture.ok) return refused({ code: 'imageRefused', problem: picture.error.code })
  const { format, width, height } = picture.value
  const stored = await services.opened.papers.put(bytes, extensionOf(format))
  if (!stored.ok) return refused(paperRefusal(stored.error))
  return ok(Logo.parse({ sha256: stored.value.sha256, mediaType: `image/${format}`, width, height }))
}

/** The kept bytes of the logo; `undefined` when the Region has none. */
export async function logoBytes(
  papers: PaperStore,
  logo: Logo | undefined,
): Promise<Result<Uint8Array | undefined, HostRefusal>> {
  if (!logo) return ok(undefined)
  const read = await papers.get({ sha256: logo.sha256, extension: extensionOf(logo.mediaType.slice(6)) })
  return read.ok ? read : refused(paperRefusal(read.error))
}

const extensionOf = (format: string): string => (format === 'jpeg' ? 'jpg' : format)
