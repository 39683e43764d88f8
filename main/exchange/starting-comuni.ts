import { z } from 'zod'
import type { BodyDetails } from '#src/bodies/body.ts'
import { CadastralCode, IstatCode, ProvinceCode } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Line } from '#src/shared/text.ts'

/** The file `assets/comuni.json`: a row is code, name, province, region (by its place), cadastral code, CAP. */
export const ComuniAsset = z.object({
  source: Line,
  asOf: CalendarDate,
  regions: z.array(Line),
  /** The name in the other language of the place, by code, where the official name has two. */
  otherLanguageNames: z.record(IstatCode, Line),
  comuni: z.array(
    z.tuple([
      IstatCode,
      Line,
      ProvinceCode,
      z.int().min(0),
      CadastralCode,
      z.string().regex(/^([0-9]{5})?$/),
    ]),
  ),
})
export type ComuniAsset = z.infer<typeof ComuniAsset>

export type StartingComuni = {
  /** Where the list comes from, to be cited with its day: the licence asks for it. */
  readonly source: string
  readonly asOf: CalendarDate
  readonly comuni: readonly BodyDetails[]
}

/** The list of the comuni of Italy that comes with the program, to start from; official lists bring it up to date. */
export function startingComuni(asset: unknown): StartingComuni {
  const { source, asOf, regions, otherLanguageNames, comuni } = ComuniAsset.parse(asset)
  return {
    source,
    asOf,
    comuni: comuni.map(([istatCode, name, province, region, cadastralCode, postalCode]) => ({
      kind: 'municipality',
      name,
      ...(otherLanguageNames[istatCode] && { otherLanguageName: otherLanguageNames[istatCode] }),
      istatCode,
      cadastralCode,
      province,
      region: regions[region] ?? '',
      seat: { address: '', postalCode, town: name },
    })),
  }
}
