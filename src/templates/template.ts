import { z } from 'zod'
import { type Changes, StateMap } from '#src/shared/changes.ts'
import type { Context } from '#src/shared/context.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { Note } from '#src/shared/text.ts'

/**
 * The papers whose words belong to the office. An addendum that only extends the loan has a text of its own; those from
 * the return request on are about a loan that is under way.
 */
export const PaperKind = z.enum([
  'agreement',
  'handover',
  'holdings',
  'extension',
  'addendum',
  'returnRequest',
  'firstReminder',
  'finalNotice',
  'returnReport',
  'replacementReport',
  'lossDeclaration',
  'auditReport',
  'wipeCertificate',
])
export type PaperKind = z.infer<typeof PaperKind>

/** The register of the things on loan is of the Region’s own use, and in Italian only. */
export const inTwoLanguages = (paper: PaperKind): boolean => paper !== 'holdings'

/** The text of a template: Markdown with Mustache fields. The longest that comes with the program is a tenth of this. */
export const TemplateText = z.string().min(1).max(200_000)

/** A wording that the office published: it draws the papers of its kind from a day on. */
const TemplateVersion = z.object({
  paper: PaperKind,
  /** Absent from the Italian text. */
  language: SecondLanguage.optional(),
  /** From 1 for each text; 0 is the text that comes with the program. */
  version: z.int().min(1),
  text: TemplateText,
  usedFrom: CalendarDate,
  publishedOn: CalendarDate,
  note: Note,
})
export type TemplateVersion = z.infer<typeof TemplateVersion>

/** A paper’s text in one language: `agreement`, `agreement.sl`. */
export const textKey = (paper: PaperKind, language?: SecondLanguage): string =>
  language === undefined ? paper : `${paper}.${language}`

/** What was published for each text, by its key and in the order of the versions. */
export type TemplatesState = { readonly versions: Map<string, readonly TemplateVersion[]> }
export const emptyTemplates = (changes: Changes): TemplatesState => ({ versions: new StateMap(changes) })

/** The version that draws a paper on that day: the one used from the latest day, of those the latest published. */
export function versionOn(
  { versions }: TemplatesState,
  paper: PaperKind,
  on: CalendarDate,
  language?: SecondLanguage,
): TemplateVersion | undefined {
  let found: TemplateVersion | undefined
  for (const one of versions.get(textKey(paper, language)) ?? [])
    if (one.usedFrom <= on && (found === undefined || one.usedFrom >= found.usedFrom)) found = one
  return found
}

/** The versions that will draw a paper from a day to come, the next first. */
export function comingVersions(
  templates: TemplatesState,
  paper: PaperKind,
  today: CalendarDate,
  language?: SecondLanguage,
): TemplateVersion[] {
  return (templates.versions.get(textKey(paper, language)) ?? [])
    .filter((one) => one.usedFrom > today && one === versionOn(templates, paper, one.usedFrom, language))
    .sort((one, other) => (one.usedFrom < other.usedFrom ? -1 : 1))
}

export const TemplateCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('publishTemplate'),
    paper: PaperKind,
    language: SecondLanguage.optional(),
    text: TemplateText,
    usedFrom: CalendarDate,
    note: Note,
  }),
])
export type TemplateCommand = z.infer<typeof TemplateCommand>

export const TemplateEvent = z.discriminatedUnion('type', [
  TemplateVersion.omit({ publishedOn: true }).extend({
    type: z.literal('templatePublished'),
    v: z.literal(1),
    on: CalendarDate,
  }),
])
export type TemplateEvent = z.infer<typeof TemplateEvent>

export const TemplateRefusal = z.discriminatedUnion('code', [
  /** Papers of days gone by were drawn with what was used then. */
  z.object({ code: z.literal('templateInPast'), usedFrom: CalendarDate, today: CalendarDate }),
  /** It says what the version used on that day says. */
  z.object({ code: z.literal('templateUnchanged'), version: z.int() }),
])
export type TemplateRefusal = z.infer<typeof TemplateRefusal>

export function decideTemplates(
  templates: TemplatesState,
  { paper, language, text, usedFrom, note }: TemplateCommand,
  { today }: Context,
): Result<TemplateEvent[], TemplateRefusal> {
  if (usedFrom < today) return refused({ code: 'templateInPast', usedFrom, today })
  const used = versionOn(templates, paper, usedFrom, language)
  if (used?.text === text) return refused({ code: 'templateUnchanged', version: used.version })
  const version = (templates.versions.get(textKey(paper, language))?.at(-1)?.version ?? 0) + 1
  return ok([
    {
      type: 'templatePublished',
      v: 1,
      paper,
      ...(language && { language }),
      version,
      text,
      usedFrom,
      on: today,
      note,
    },
  ])
}

export function evolveTemplates({ versions }: TemplatesState, event: TemplateEvent): void {
  const { type: _type, v: _v, on: publishedOn, ...version } = event
  const key = textKey(event.paper, event.language)
  versions.set(key, [...(versions.get(key) ?? []), { ...version, publishedOn }])
}
