import type { PaperText } from '#src/contract/templates.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { templatesText as words } from '#renderer/text/it/templates.ts'

/** What each version of a text says, by its number, as far as it is known. */
export type VersionTexts = ReadonlyMap<number, string>

/** The version from which a text goes on: the last one that is in use or will be. */
export const latestOf = ({ current, coming }: PaperText): number => coming.at(-1) ?? current

/**
 * What stands of a text: the version in use, those that will be, and which text is the one that is being written.
 *
 * @param written The version that says the same; undefined when none does.
 */
export function standingOf(
  text: PaperText,
  language: SecondLanguage | undefined,
  written: number | undefined,
): string[] {
  const { current, coming, versions } = text
  const isUnpublished = language !== undefined && current === 0
  return [
    isUnpublished ? words.notPublished : words.inUse(current),
    ...coming.map((version) =>
      words.next(version, versions.find((one) => one.version === version)?.usedFrom ?? ''),
    ),
    ...writtenWords(text, language, written),
  ]
}

function writtenWords(
  text: PaperText,
  language: SecondLanguage | undefined,
  written: number | undefined,
): string[] {
  if (written === undefined) return [words.beingWritten]
  const name = versionNameOf(written, language)
  if (written !== latestOf(text)) return [words.takenUp(name)]
  return text.coming.length > 0 ? [words.shown(name)] : []
}

export const versionNameOf = (version: number, language: SecondLanguage | undefined): string =>
  version === 0 && language !== undefined ? words.modelName : words.versionName(version)

/** The version that says the same: the latest, where more do. */
export function versionThatSays(written: string, text: PaperText, texts: VersionTexts): number | undefined {
  const latest = latestOf(text)
  if (texts.get(latest) === written) return latest
  return text.versions.find(({ version }) => texts.get(version) === written)?.version
}
