import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '#test/support/project.ts'
import { run, runOrThrow } from '#test/support/run.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'

/** PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), as veraPDF calls them. */
export type Profile = '2a' | 'ua1'

const mainClass = 'org.verapdf.apps.GreenfieldCliWrapper'
const libraries = path.join(cacheFolder, 'verapdf')

/** The validator at the release that `pom.xml` names, fetched the first time. */
export class VeraPdf {
  static async ready(): Promise<VeraPdf> {
    await ensurePrograms({ java: 'default-jre-headless', mvn: 'maven' })
    if (!existsSync(libraries)) await fetchLibraries()
    return new VeraPdf()
  }

  /** For each file whether it follows every rule of the profile that a program can check. */
  async verdicts(profile: Profile, files: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const { output } = await run(
      'java',
      ['-cp', path.join(libraries, '*'), mainClass, '--flavour', profile, '--format', 'text', ...files],
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

async function fetchLibraries(): Promise<void> {
  const beginning = `${libraries}.new`
  await rm(beginning, { recursive: true, force: true })
  const project = path.join(import.meta.dirname, 'pom.xml')
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${beginning}`]
  await runOrThrow('mvn', ['-q', '-B', '-f', project, ...goal])
  await rename(beginning, libraries)
}
