import { MakerDeb } from '@electron-forge/maker-deb'
import { MakerZIP } from '@electron-forge/maker-zip'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import type { ForgeConfig } from '@electron-forge/shared-types'
import { FuseVersion } from '@electron/fuses'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fuses, fusesOf } from '#main/app/fuses.ts'
import { buildProgram } from '#main/vite.build.ts'

/** Set by test/support/package-for-tests.ts alone: the old Electron that tests use where the official one cannot be had. */
const testRuntime = process.env['COMODATO_TEST_RUNTIME']
const testRuntimeZip = process.env['COMODATO_TEST_RUNTIME_ZIP']

export default {
  ...(process.env['COMODATO_OUT'] === undefined ? {} : { outDir: process.env['COMODATO_OUT'] }),
  packagerConfig: {
    executableName: 'comodato',
    appCopyright: 'EUPL-1.2',
    asar: true,
    // Everything is bundled: the package holds the manifest and what Vite built.
    ignore: (file) => file !== '' && file !== '/package.json' && !/^\/\.vite(\/|$)/.test(file),
    prune: false,
    extraResource: ['assets'],
    ...(testRuntimeZip === undefined ? {} : { electronZipDir: testRuntimeZip }),
  },
  hooks: {
    prePackage: () => buildProgram(testRuntime === undefined ? 'production' : 'test-runtime'),
    packageAfterExtract: refuseOtherElectrons,
    preMake: async () => {
      if (testRuntime !== undefined) throw new Error('The test runtime is never shipped.')
    },
    packageAfterCopy: keepManifestShort,
    postPackage: finishPackages,
  },
  plugins: [
    testRuntime === undefined
      ? new FusesPlugin({ version: FuseVersion.V1, strictlyRequireAllFuses: true, ...fuses })
      : new FusesPlugin({ version: FuseVersion.V1, ...(await fusesOf(path.join(testRuntime, 'electron'))) }),
  ],
  makers: [
    new MakerZIP({}),
    new MakerDeb({
      options: {
        bin: 'comodato',
        maintainer: 'Comodato',
        categories: ['Office'],
        genericName: 'Registro dei comodati',
        section: 'misc',
      },
    }),
  ],
} satisfies ForgeConfig

/** Whatever archive the packager was led to, only the Electron of package.json goes into a package. */
async function refuseOtherElectrons(_config: unknown, buildPath: string, expected: string): Promise<void> {
  if (testRuntime !== undefined) return
  const found = (await readFile(path.join(buildPath, 'version'), 'utf8')).trim().replace(/^v/, '')
  if (found !== expected) throw new Error(`This is Electron ${found}; packages are made with ${expected}.`)
}

/** The program reads its name and version from the manifest; how it was made stays at home. */
async function keepManifestShort(_config: unknown, buildPath: string): Promise<void> {
  const file = path.join(buildPath, 'package.json')
  const { name, productName, version, description, license, author, type, main } = JSON.parse(
    await readFile(file, 'utf8'),
  )
  const short = { name, productName, version, description, license, author, type, main }
  await writeFile(file, JSON.stringify(short, null, 2))
}

/** The licences of all that was bundled ask to go where it goes; the build wrote them down, a file for each bundle. */
async function copyLicences(folder: string): Promise<void> {
  const built = await readdir('.vite', { recursive: true })
  await mkdir(path.join(folder, 'licences'), { recursive: true })
  for (const file of built.filter((name) => name.endsWith('-licences.md')))
    await copyFile(path.join('.vite', file), path.join(folder, 'licences', path.basename(file)))
}

async function finishPackages(_config: unknown, { outputPaths }: { outputPaths: string[] }): Promise<void> {
  for (const folder of outputPaths) {
    // The packager works in a private folder and leaves the package as private: installed by root, nobody could run it.
    await chmod(folder, 0o755)
    // The licence one finds first is the program's.
    const license = path.join(folder, 'LICENSE')
    if (existsSync(license)) await rename(license, path.join(folder, 'LICENSE.electron.txt'))
    await copyFile('LICENSE', license)
    await copyLicences(folder)
  }
}
