import { run } from '#test/support/run.ts'
import { javaLibraries } from './java-libraries.ts'

const mainClass = 'org.apache.pdfbox.preflight.Validator_A1b'

/** Apache PDFBox Preflight, which knows PDF/A-1b alone. */
export class Preflight {
  readonly #libraries: string
  private constructor(libraries: string) {
    this.#libraries = libraries
  }

  static async ready(): Promise<Preflight> {
    return new Preflight(await javaLibraries('preflight'))
  }

  /** What it holds against the file; nothing when the file is PDF/A-1b. */
  async faults(file: string): Promise<readonly string[]> {
    const { output } = await run('java', ['-cp', this.#libraries, mainClass, file], { output: 'keep' })
    if (output.includes('is a valid PDF/A-1b file')) return []
    const faults = [...output.matchAll(/^\s*(\d+(?:\.\d+)+ ?: .*)$/gm)].map(([, fault]) => fault ?? '')
    if (faults.length === 0) throw new Error(`Preflight says nothing of ${file}\n${output}`)
    return faults
  }
}
