import { faultsOfText, vocabularies } from '#main/documents/resources.ts'
import { aboutOf, type TemplateFault, type TemplateProblem } from '#main/documents/template/fault.ts'
import {
  type Entry,
  type Fields,
  isList,
  type Value,
  type Vocabulary,
} from '#main/documents/template/vocabulary.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { TextFault, TextField } from '#src/contract/templates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { drawingRefusal, logoOf } from '#main/host/papers/draw-paper.ts'
import type { Job, Services } from '#main/host/services.ts'
import { paperResources } from '#main/host/papers/paper-resources.ts'
import { sampleOf } from './template-sample.ts'
import { ownTextsFor, secondText } from './templates.ts'

export type Preview = {
  readonly faults: TextFault[]
  readonly bytes?: Uint8Array
  readonly invented: boolean
  readonly fields: TextField[]
}

/** A template longer than any office would write is not even read. */
const longest = 200_000

type Asked = {
  readonly paper: PaperKind
  readonly text: string
  readonly language?: SecondLanguage | undefined
}

/** A paper drawn with a text, over the last loan that has such a paper or an invented one; or all that is wrong with it. */
type Tried = {
  readonly faults: readonly TemplateFault[]
  readonly bytes?: Uint8Array
  readonly sample: ReturnType<typeof sampleOf>
}

/** What a text is worth: some of what can be wrong with it shows only on a paper. */
export async function tryText(
  services: Services,
  { paper, text, language }: Asked,
  { cancelled }: Job,
): Promise<Result<Tried, AnyRefusal>> {
  const sample = sampleOf(services, paper, language)
  const program = paperResources(services.resources)
  if (!program.ok) return refused(drawingRefusal(program.error))
  const faults = faultsOfText(paper, text, program.value.fonts, secondText(services, paper, language))
  if (faults.length > 0) return ok({ faults, sample })
  const logo = await logoOf(services, sample.paper)
  if (!logo.ok) return logo
  const inUse = ownTextsFor(services.ledger.register.templates, sample.paper, services.world.today())
  const texts = [...inUse, { paper, language, name: '', text }]
  const drawing = { of: sample.paper, texts, logo: logo.value, asAt: undefined }
  const drawn = await services.drawer.draw(drawing, { cancelled })
  if (drawn.ok) return ok({ faults: [], bytes: drawn.value.bytes, sample })
  // Whatever else keeps the paper from being drawn is in what the register holds.
  return drawn.error.code === 'templateFaulty'
    ? ok({ faults: [drawn.error], sample })
    : refused(drawingRefusal(drawn.error))
}

/** What the screen of a text that is being written shows. */
export async function previewTemplate(
  services: Services,
  asked: Asked,
  job: Job,
): Promise<Result<Preview, AnyRefusal>> {
  const { paper, text } = asked
  if (text.length > longest)
    return ok({ faults: [tooLong(longest)], invented: false, fields: fieldsOf(paper, undefined) })
  const tried = await tryText(services, asked, job)
  if (!tried.ok) return tried
  const { bytes, sample } = tried.value
  const faults = tried.value.faults.map(({ line, column, problem }) => faultOf(line, column, problem))
  const fields = fieldsOf(paper, sample.fields)
  return ok({ faults, ...(bytes && { bytes }), invented: sample.isInvented, fields })
}

const tooLong = (limit: number): TextFault => faultOf(1, 1, { code: 'textTooLong', limit })

const faultOf = (line: number, column: number, problem: TemplateProblem): TextFault => ({
  line,
  column,
  problem: problem.code,
  about: aboutOf(problem),
})

/** Every name that the text of a paper may use, with what it holds in the sample. */
function fieldsOf(paper: PaperKind, fields: Fields | undefined): TextField[] {
  const walk = (vocabulary: Vocabulary, above: string, values: Fields | undefined): TextField[] =>
    Object.entries(vocabulary).flatMap(([key, entry]: [string, Entry]): TextField[] => {
      const name = above === '' ? key : `${above}.${key}`
      const value = values?.[key]
      if (entry === 'text' || entry === 'flag') return [{ name, kind: entry, sample: sampleText(value) }]
      if (!isList(entry)) return walk(entry, name, isFields(value) ? value : undefined)
      const [first] = Array.isArray(value) ? value : []
      return [
        { name, kind: 'list', sample: Array.isArray(value) ? String(value.length) : '' },
        ...walk(entry[0], '', isFields(first) ? first : undefined).map((inner) => ({
          ...inner,
          name: `${name} › ${inner.name}`,
        })),
      ]
    })
  return walk(vocabularies[paper], '', fields)
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sampleText = (value: Value | undefined): string =>
  typeof value === 'string' ? value : value === true ? 'sì' : value === false ? 'no' : ''
