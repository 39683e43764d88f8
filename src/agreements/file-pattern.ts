import { z } from 'zod'
import { fileNameFor } from '#src/shared/file-name.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** What the name of a paper's file can tell. */
export const FileField = z.enum([
  'kind',
  'number',
  'ordinal',
  'year',
  'body',
  'istatCode',
  'ipaCode',
  'date',
  'act',
  'agreement',
  'protocolNumber',
  'protocolDate',
  'state',
])
export type FileField = z.infer<typeof FileField>

/** Each field as it is written in a name. */
export const FileFacts = z.record(FileField, z.string())
export type FileFacts = z.infer<typeof FileFacts>

/** How files are named: words as they stand, and fields. */
export const FilePattern = z
  .array(z.union([z.object({ text: z.string().max(200) }), z.object({ field: FileField })]))
  .min(1)
  .max(60)
export type FilePattern = z.infer<typeof FilePattern>

export type PatternFault =
  | { readonly code: 'noField' }
  | { readonly code: 'tooLong' }
  | { readonly code: 'strayBrace' }
  | { readonly code: 'fieldUnknown'; readonly name: string }

/** The most that a person writes; names are cut to what file systems take. */
const longestPattern = 200

/** Bytes of a name without what is appended to it: « - firmato 2», « (12)», the extension. */
const longestName = 120

/** Reads `{tipo} {numero}-{anno}`, with the names that people know the fields by. */
export function readPattern(
  written: string,
  names: Readonly<Record<FileField, string>>,
): Result<FilePattern, PatternFault> {
  if (written.length > longestPattern) return refused({ code: 'tooLong' })
  const known = new Map(FileField.options.map((field) => [names[field], field]))
  const pattern: FilePattern = []
  // Words and names of fields by turns: what stands between braces has an odd place.
  for (const [at, part] of written.split(/\{([^{}]*)\}/).entries()) {
    if (at % 2 === 0) {
      if (/[{}]/.test(part)) return refused({ code: 'strayBrace' })
      if (part !== '') pattern.push({ text: part })
      continue
    }
    const field = known.get(part.trim().toLowerCase())
    if (field === undefined) return refused({ code: 'fieldUnknown', name: part })
    pattern.push({ field })
  }
  // Without a field all of them would have one name.
  return pattern.some((part) => 'field' in part) ? ok(pattern) : refused({ code: 'noField' })
}

/** The name of one file, without its extension, as every file system takes it. */
export const patternName = (pattern: FilePattern, facts: FileFacts): string =>
  fileNameFor(
    pattern
      .map((part) => ('field' in part ? facts[part.field] : part.text))
      .join('')
      .replaceAll(/\s+/g, ' '),
    longestName,
  )
