import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { DeliveryField, DeliveryMapping } from '#src/imports/delivery-list.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { searchable } from '#src/shared/text.ts'
import { commandText } from '#renderer/text/it/command-line.ts'

/**
 * The file of `--mapping`: which column tells each field, by its title or by its place counted from 0, and what the
 * list leaves out. The sheet and the line of the header are found by themselves when they are not told.
 */
const MappingFile = z.strictObject({
  columns: z.partialRecord(DeliveryField, z.union([z.string().min(1), z.int().min(0)])),
  constants: DeliveryMapping.shape.constants.default({}),
  numberStyle: DeliveryMapping.shape.numberStyle,
  dateStyle: DeliveryMapping.shape.dateStyle,
  sheet: z.string().optional(),
  headerLine: z.int().min(1).optional(),
})
type MappingFile = z.infer<typeof MappingFile>

/** Reads the file; the reason, in words, when it cannot be used. */
export async function readMapping(file: string): Promise<Result<MappingFile, string>> {
  const content = await readFile(file, 'utf8').catch(() => undefined)
  if (content === undefined) return refused(commandText.fileNotReadable(file))
  const json = parsed(content)
  if (json === undefined) return refused(commandText.mappingNotJson(file))
  const mapping = MappingFile.safeParse(json)
  if (mapping.success) return ok(mapping.data)
  const issue = mapping.error.issues[0]
  const where = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])]
  return refused(commandText.mappingWrong(file, where.map(String).join('.')))
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

type Titled = { readonly header: readonly string[]; readonly mapping: DeliveryMapping }

/** The mapping for a list with these titles; every title that is not there, or is there twice, in words. */
export function mappingFor(list: Titled, asked: MappingFile): Result<DeliveryMapping, string[]> {
  const columns: DeliveryMapping['columns'] = {}
  const faults: string[] = []
  for (const field of DeliveryField.options) {
    const column = asked.columns[field]
    if (column === undefined) continue
    const places = typeof column === 'number' ? [column] : placesOf(list.header, column)
    const [place] = places
    if (place === undefined) faults.push(commandText.titleUnknown(field, String(column), list.header))
    else if (places.length > 1) faults.push(commandText.titleTwice(field, String(column)))
    else columns[field] = place
  }
  if (faults.length > 0) return refused(faults)
  const { constants, numberStyle, dateStyle } = asked
  return ok(defined({ columns, constants, numberStyle, dateStyle }))
}

const placesOf = (header: readonly string[], title: string): number[] =>
  header.flatMap((one, place) => (searchable(one) === searchable(title) ? [place] : []))
