import { run } from '#test/support/run.ts'
import { javaLibraries } from './java-libraries.ts'

/** PDF/A-2a (ISO 19005-2), PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), as veraPDF calls them. */
export type Profile = '2a' | '3a' | 'ua1'

const mainClass = 'org.verapdf.apps.GreenfieldCliWrapper'

/** The validator at the release that `vera-pdf.pom.xml` names. */
export class VeraPdf {
  readonly #libraries: string
  private constructor(libraries: string) {
    this.#libraries = libraries
  }

  static async ready(): Promise<VeraPdf> {
    return new VeraPdf(await javaLibraries('vera-pdf'))
  }

  /** For each file whether it follows every rule of the profile that a program can check. */
  async verdicts(profile: Profile, files: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const { output } = await run(
      'java',
      ['-cp', this.#libraries, mainClass, '--flavour', profile, '--format', 'text', ...files],
      { output: 'keep' },
    )
    const verdicts = new Map<string, boolean>()
    for (const [, verdict, file = ''] of output.matchAll(/^(PASS|FAIL) (.+) \S+$/gm))
      verdicts.set(file, verdict === 'PASS')
    const unjudged = files.filter((file) => !verdicts.has(file))
    if (unjudged.length > 0) throw new Error(`veraPDF says nothing of ${unjudged.join(', ')}\n${output}`)
    return verdicts
  }
}
