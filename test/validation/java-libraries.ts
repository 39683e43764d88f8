import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '#test/support/project.ts'
import { runOrThrow } from '#test/support/run.ts'
import { ensurePrograms } from '#test/support/system-libraries.ts'

/** The class path of a program at the release that its `pom.xml` beside this file names, fetched the first time. */
export async function javaLibraries(program: 'vera-pdf' | 'preflight' | 'dss'): Promise<string> {
  await ensurePrograms({ java: 'default-jre-headless', mvn: 'maven' })
  const libraries = path.join(cacheFolder, program)
  if (!existsSync(libraries)) await fetchLibraries(libraries, `${program}.pom.xml`)
  return path.join(libraries, '*')
}

async function fetchLibraries(libraries: string, pom: string): Promise<void> {
  const beginning = `${libraries}.new`
  await rm(beginning, { recursive: true, force: true })
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${beginning}`]
  await runOrThrow('mvn', ['-q', '-B', '-f', path.join(import.meta.dirname, pom), ...goal])
  await rename(beginning, libraries)
}
