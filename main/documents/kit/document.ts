import { assertNever, ok, refused, type Result } from '#src/shared/result.ts'
import type { Block, HeadingBlock } from './blocks.ts'
import { composeEmblems } from './compose-emblems.ts'
import { composeSignatures } from './compose-signatures.ts'
import { composeKeyValues, composeTable } from './compose-table.ts'
import { composeInLanguage, composeParallel, composeText } from './compose-languages.ts'
import { composeNotice, type Place } from './compose-text.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import { findMissingGlyphs, type GlyphMissing } from './glyph-guard.ts'
import { paginate } from './paginate.ts'
import { paintPage } from './paint.ts'
import { type DocumentFacts, PdfFile } from './pdfkit-adapter.ts'
import type { DocumentResources } from './resources.ts'
import { normalise } from './rich-text.ts'
import type { FlowItem, Tag } from './strips.ts'
import { frames } from './style.ts'

/** Everything about a document but its content. Facts are written into the file, furniture onto every page. */
export type DocumentSettings = DocumentFacts & { readonly furniture: Furniture }

export type DocumentRefusal =
  | GlyphMissing
  /** Levels count from 1; `from` is 0 when the very first heading is not of level 1. */
  | { readonly code: 'headingJump'; readonly from: number; readonly to: number; readonly text: string }
  | { readonly code: 'titleMissing' }

export type DocumentBuilder = {
  /** Adds blocks at the end, in reading order. */
  readonly add: (...blocks: readonly Block[]) => DocumentBuilder
  /** The file's bytes: the same for the same settings, blocks and resources, whenever and wherever it is called. */
  readonly finish: () => Result<Uint8Array, DocumentRefusal>
  /** The same in small steps, for a long document. */
  readonly steps: () => Generator<void, Result<Uint8Array, DocumentRefusal>>
}

/** Begins a document that conforms to PDF/A-2a, or to PDF/A-3a when files are attached to it, and to PDF/UA-1. */
export function createDocument(settings: DocumentSettings, resources: DocumentResources): DocumentBuilder {
  const blocks: Block[] = []
  const builder: DocumentBuilder = {
    add: (...more) => {
      for (const block of more) blocks.push(block)
      return builder
    },
    finish: () => atOnce(render(settings, blocks, resources)),
    steps: () => render(settings, blocks, resources),
  }
  return builder
}

function atOnce<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

function* render(
  settings: DocumentSettings,
  blocks: readonly Block[],
  resources: DocumentResources,
): Generator<void, Result<Uint8Array, DocumentRefusal>> {
  const { furniture, ...facts } = settings
  const { fonts } = resources
  const title = normalise(facts.title).trim()
  if (title === '') return refused({ code: 'titleMissing' })
  const jump = headingJump(blocks)
  if (jump) return refused(jump)
  const missing = yield* findMissingGlyphs(blocks, otherTexts(settings), fonts)
  if (missing) return refused(missing)

  const pages = paginate(yield* compose(blocks, fonts))
  const count = pages.length
  const file = new PdfFile({ ...facts, title }, resources)
  const furnitureOn = furnitureOf(furniture, fonts)
  // A page is let go of once it is drawn, with its lines and their tags: a long list would else be held twice.
  for (let page = pages.shift(); page; page = pages.shift()) {
    const number = count - pages.length
    paintPage(file, page, furnitureOn(frames[page.orientation], number, count))
    yield
  }
  return ok(file.finish())
}

function otherTexts({
  title,
  subject,
  author,
  furniture,
}: DocumentSettings): Parameters<typeof findMissingGlyphs>[1] {
  const { header, footer, pageNumber, ledgerLines = [] } = furniture
  const printed = [header, footer, pageNumber(1, 1), ...ledgerLines]
  return { facts: [title, subject, author], furniture: printed }
}

/** Screen readers walk a document by its headings: a missing level is a missing door. */
function headingJump(blocks: readonly Block[]): DocumentRefusal | undefined {
  let from = 0
  for (const block of blocks.flatMap(headingsIn)) {
    const { level: to, text } = block
    if (to > from + 1) return { code: 'headingJump', from, to, text }
    from = to
  }
  return undefined
}

/** The headings in a block, in the order in which they are read. */
function headingsIn(block: Block): readonly HeadingBlock[] {
  const among = (blocks: readonly Block[]) => blocks.filter((one) => one.kind === 'heading')
  if (block.kind === 'heading') return [block]
  if (block.kind === 'inLanguage') return among(block.blocks)
  return block.kind === 'parallel' ? [...among(block.blocks), ...among(block.other.blocks)] : []
}

/** Blocks become strips, as wide as the sheet they will stand on. */
function* compose(
  blocks: readonly Block[],
  fonts: DocumentResources['fonts'],
): Generator<void, readonly FlowItem[]> {
  const root: Tag = { role: 'Document', parent: undefined }
  let frame = frames.portrait
  const flow: FlowItem[] = []
  for (const block of blocks) {
    yield
    if (block.kind === 'pageBreak') {
      frame = frames[block.orientation ?? 'portrait']
      flow.push({ newPage: frame.orientation })
    } else {
      const place: Place = { fonts, x: 0, width: frame.width, frame, parent: root }
      for (const strip of yield* composeBlock(block, place)) flow.push(strip)
    }
  }
  return flow
}

function* composeBlock(
  block: Exclude<Block, { kind: 'pageBreak' }>,
  place: Place,
): Generator<void, readonly FlowItem[]> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return composeText(block, place)
    case 'inLanguage':
      return composeInLanguage(block, place)
    case 'parallel':
      return [composeParallel(block, place)]
    case 'keyValues':
      return composeKeyValues(block, place)
    case 'notice':
      return composeNotice(block, place)
    case 'emblems':
      return composeEmblems(block, place)
    case 'table':
      return yield* composeTable(block, place)
    case 'signatures':
      return composeSignatures(block, place)
    case 'space':
      return [{ height: 0, gap: block.points, keep: false, marks: [] }]
    default:
      return assertNever(block, 'block')
  }
}
