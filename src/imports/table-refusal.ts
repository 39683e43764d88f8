import { z } from 'zod'

/** What a file turned out to hold, told from its bytes and not from its name. */
export const FileContent = z.enum([
  'empty',
  'text',
  'xlsx',
  'ods',
  'xls',
  'encrypted',
  'html',
  'xml',
  'pdf',
  'image',
  'zip',
  'binary',
])
export type FileContent = z.infer<typeof FileContent>

/** Why a file could not be read as a table. The caller knows which file it was. */
export const TableRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('fileEmpty') }),
  /** Larger than what is read at once; both in bytes. */
  z.object({ code: z.literal('fileTooLarge'), size: z.int(), limit: z.int() }),
  /** Not one of the kinds of file that are read. */
  z.object({ code: z.literal('fileKindUnknown'), extension: z.string() }),
  /** The content is not what the extension says. */
  z.object({ code: z.literal('contentDiffers'), extension: z.string(), found: FileContent }),
  /** The binary format of Excel 97-2003: to be saved again as .xlsx. */
  z.object({ code: z.literal('oldExcel') }),
  z.object({ code: z.literal('passwordProtected') }),
  z.object({ code: z.literal('fileDamaged') }),
  /** A compressed file that would unfold beyond what is read; in bytes. */
  z.object({ code: z.literal('unfoldsTooMuch'), limit: z.int() }),
  /** A quotation mark opened on this line is never closed: the rest of the file would vanish into one cell. */
  z.object({ code: z.literal('quoteNotClosed'), line: z.int() }),
  z.object({ code: z.literal('tooManyRows'), limit: z.int() }),
  z.object({ code: z.literal('tooManyColumns'), limit: z.int() }),
  z.object({ code: z.literal('sheetUnknown'), sheet: z.string(), sheetNames: z.array(z.string()) }),
  /** There is no row that could be a header, or nothing under it. */
  z.object({ code: z.literal('noRows') }),
])
export type TableRefusal = z.infer<typeof TableRefusal>
