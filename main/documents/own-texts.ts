import { ok, type Result } from '#src/shared/result.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { type PaperKind, textKey } from '#src/templates/template.ts'
import { openText, type PaperResources, withText } from './resources.ts'
import type { TemplateFault } from './template/fault.ts'

/** A text of the office: in the place of the program's, or in a second language beside the Italian one. */
export type OwnText = {
  readonly paper: PaperKind
  readonly language?: SecondLanguage | undefined
  /** What a paper says of the words it was drawn with. */
  readonly name: string
  readonly text: string
}

/** Texts of the office that were read: each once, until its words change. */
export class OwnTexts {
  readonly #read = new Map<string, { readonly text: string; readonly opened: ReturnType<typeof openText> }>()

  /** What papers are drawn with when these texts are in use. */
  over(program: PaperResources, texts: readonly OwnText[]): Result<PaperResources, TemplateFault> {
    let resources = program
    for (const own of texts) {
      const opened = this.#opened(own)
      if (!opened.ok) return opened
      resources = withText(resources, own, opened.value)
    }
    return ok(resources)
  }

  #opened(own: OwnText): ReturnType<typeof openText> {
    const key = `${textKey(own.paper, own.language)} ${own.name}`
    const known = this.#read.get(key)
    if (known?.text === own.text) return known.opened
    const opened = openText(own)
    this.#read.set(key, { text: own.text, opened })
    return opened
  }
}
