import path from 'node:path'
import type { Disk, DiskFile } from '#main/journal/file/disk.ts'
import { halfOf } from '#test/support/faulty-disk.ts'

/** What a name stands for: a file's number, or a folder. */
type Named = number | 'folder'

/** What is done to a file's bytes or to the names in a folder, and what was said meanwhile. */
export type Operation =
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Buffer; readonly position: number }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  /** A name goes, another comes: making, moving and removing, each of them whole or not at all. */
  | {
      readonly kind: 'names'
      readonly folder: string
      readonly gone?: string
      readonly come?: [string, Named]
    }
  | { readonly kind: 'syncFolder'; readonly folder: string }
  | { readonly kind: 'said'; readonly what: string }

type Step = Exclude<Operation, { kind: 'said' }>

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/**
 * A disk in memory that notes all that is done to it, so that what a power cut could leave of it can be told for every
 * moment (`power-cut.ts`). `fault` hears of every step that changes something and may name an error for it; a refused
 * write leaves half of its bytes, as a full disk does.
 */
export class VolatileDisk implements Disk {
  readonly log: Operation[] = []
  fault: (step: number) => string | undefined = () => undefined
  #steps = 0
  readonly #files: Buffer[] = []
  readonly #names = new Map<string, Named>()

  constructor(root: string) {
    this.#names.set(root, 'folder')
  }

  /** Steps made so far that change something, refused ones too. */
  get steps(): number {
    return this.#steps
  }

  /** Notes what somebody was told at this moment. */
  said(what: string): void {
    this.log.push({ kind: 'said', what })
  }

  async open(file: string, purpose: 'create' | 'update' | 'read'): Promise<DiskFile> {
    if (purpose !== 'create') return this.#handle(this.#number(file), file)
    if (this.#names.has(file)) throw systemError('EEXIST')
    const number = this.#files.push(Buffer.alloc(0)) - 1
    this.#take({ kind: 'names', folder: this.#folderOf(file), come: [file, number] })
    return this.#handle(number, file)
  }

  #handle(file: number, name: string): DiskFile {
    const bytesOf = (number: number): Buffer => this.#files[number] ?? Buffer.alloc(0)
    const read = (number: number, position: number, length: number): Buffer =>
      Buffer.from(bytesOf(number).subarray(position, position + length))
    return {
      write: async (bytes, position) => this.#write(file, Buffer.from(bytes), position),
      read: async (position, length) => read(file, position, length),
      sync: async () => this.#take({ kind: 'sync', file }),
      truncate: async (length) => this.#take({ kind: 'truncate', file, length }),
      size: async () => bytesOf(file).length,
      readInPlace: async (position, length) => {
        const named = this.#names.get(name)
        return typeof named === 'number' ? read(named, position, length) : undefined
      },
      close: async () => {},
    }
  }

  async readFile(file: string): Promise<Buffer> {
    return Buffer.from(this.#files[this.#number(file)] ?? [])
  }

  async list(folder: string): Promise<string[]> {
    if (this.#names.get(folder) !== 'folder') throw systemError('ENOENT')
    const names = [...this.#names.keys()].filter((name) => name !== folder && path.dirname(name) === folder)
    return names.map((name) => path.basename(name)).sort()
  }

  async makeFolder(folder: string): Promise<void> {
    if (this.#names.has(folder)) return
    const parent = path.dirname(folder)
    await this.makeFolder(parent)
    this.#take({ kind: 'names', folder: parent, come: [folder, 'folder'] })
    try {
      this.#take({ kind: 'syncFolder', folder: parent })
    } catch (error) {
      this.#note({ kind: 'names', folder: parent, gone: folder })
      throw error
    }
  }

  async rename(from: string, to: string): Promise<void> {
    const file = this.#number(from)
    this.#take({ kind: 'names', folder: this.#folderOf(to), gone: from, come: [to, file] })
  }

  async remove(file: string): Promise<void> {
    this.#number(file)
    this.#take({ kind: 'names', folder: this.#folderOf(file), gone: file })
  }

  async syncFolder(folder: string): Promise<void> {
    this.#take({ kind: 'syncFolder', folder })
  }

  #number(file: string): number {
    const found = this.#names.get(file)
    if (typeof found !== 'number') throw systemError(found === undefined ? 'ENOENT' : 'EISDIR')
    return found
  }

  #folderOf(file: string): string {
    const folder = path.dirname(file)
    if (this.#names.get(folder) !== 'folder') throw systemError('ENOENT')
    return folder
  }

  #refusal(): Error | undefined {
    this.#steps += 1
    const code = this.fault(this.#steps)
    return code === undefined ? undefined : systemError(code)
  }

  #write(file: number, bytes: Buffer, position: number): void {
    const refusal = this.#refusal()
    const written = refusal ? Buffer.from(halfOf(bytes)) : bytes
    this.#note({ kind: 'write', file, bytes: written, position })
    if (refusal) throw refusal
  }

  #take(step: Step): void {
    const refusal = this.#refusal()
    if (refusal) throw refusal
    this.#note(step)
  }

  #note(step: Step): void {
    this.log.push(step)
    apply(step, this.#files, this.#names)
  }
}

/** Does to files and names what a step does. */
export function apply(step: Operation, files: Buffer[], names: Map<string, Named>): void {
  if (step.kind === 'write') {
    const { file, bytes, position } = step
    const grown = resized(files[file], Math.max(files[file]?.length ?? 0, position + bytes.length))
    bytes.copy(grown, position)
    files[file] = grown
  }
  if (step.kind === 'truncate') files[step.file] = resized(files[step.file], step.length)
  if (step.kind !== 'names') return
  if (step.gone !== undefined) names.delete(step.gone)
  if (step.come) names.set(...step.come)
}

function resized(bytes: Buffer = Buffer.alloc(0), length: number): Buffer {
  const other = Buffer.alloc(length)
  bytes.copy(other, 0, 0, length)
  return other
}
