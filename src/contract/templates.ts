import { z } from 'zod'
import { PaperKind, TemplateText } from '#src/templates/template.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Note } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'
import { Outcome } from './register.ts'

/** What is wrong in a text, and where: lines and columns count from 1. */
export const TextFault = z.object({
  line: z.int(),
  column: z.int(),
  problem: z.string(),
  /** The field, the article, or the words that it is about. */
  about: z.string(),
})
export type TextFault = z.infer<typeof TextFault>

/** A version of a text without the text; 0 is the one that comes with the program. */
const TextVersion = z.object({
  version: z.int(),
  usedFrom: CalendarDate.optional(),
  publishedOn: CalendarDate.optional(),
  note: z.string(),
})
export const PaperText = z.object({
  paper: PaperKind,
  /** The version that draws the paper today. */
  current: z.int(),
  /** Those that will draw it from a day to come, the next first. */
  coming: z.array(z.int()),
  /** The last first. */
  versions: z.array(TextVersion),
})
export type PaperText = z.infer<typeof PaperText>

/** A name that a text may use, and what it holds in the paper of the preview. */
export const TextField = z.object({
  name: z.string(),
  kind: z.enum(['text', 'flag', 'list']),
  sample: z.string(),
})
export type TextField = z.infer<typeof TextField>

export const templateRequests = {
  /** The texts in one language, Italian unless told, and the second languages that some paper of the register has. */
  'templates.list': {
    request: z.object({ language: SecondLanguage.optional() }),
    answer: z.object({ papers: z.array(PaperText), languagesInUse: z.array(SecondLanguage) }),
  },
  /** The words of one version; of the one in use today unless told. */
  'templates.read': {
    request: z.object({
      paper: PaperKind,
      language: SecondLanguage.optional(),
      version: z.int().min(0).optional(),
    }),
    answer: z.object({
      version: z.int(),
      text: z.string(),
      /** False for an Italian text that stands in the place of a model the program has not. */
      isModel: z.boolean(),
    }),
  },
  /**
   * The paper as this text would draw it, over the last loan of the register, or an invented one; all that is wrong with
   * the text instead.
   */
  'templates.preview': {
    kind: 'workplace',
    request: z.object({
      paper: PaperKind,
      language: SecondLanguage.optional(),
      text: z.string().max(6_000_000),
    }),
    answer: z.object({
      faults: z.array(TextFault),
      bytes: Bytes.optional(),
      /** No loan of the register can have such a paper: it is drawn over an invented one. */
      invented: z.boolean(),
      fields: z.array(TextField),
    }),
  },
  'templates.publish': {
    kind: 'command',
    request: z.object({
      paper: PaperKind,
      language: SecondLanguage.optional(),
      text: TemplateText,
      usedFrom: CalendarDate,
      note: Note,
    }),
    answer: Outcome,
  },
} as const
