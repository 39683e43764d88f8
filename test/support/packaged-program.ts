import path from 'node:path'
import { projectFolder } from '#test/support/project.ts'

/** Packages made for tests never lie where `electron-forge make` looks for one to ship. */
export const testPackages = path.join(projectFolder, 'out/test')

/** As it would be shipped, or the copy of that which a debugger may drive. */
export type Package = 'shipped' | 'driven'

export function packageFolder(which: Package): string {
  const name = `Comodato-${process.platform}-${process.arch}`
  return path.join(testPackages, which === 'driven' ? `${name}-driven` : name)
}

/** The program inside a package's folder. */
export function programIn(folder: string): string {
  if (process.platform === 'darwin') return path.join(folder, 'Comodato.app/Contents/MacOS/comodato')
  return path.join(folder, process.platform === 'win32' ? 'comodato.exe' : 'comodato')
}
