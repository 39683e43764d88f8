import { type Disk, type DiskFile, nodeDisk } from '#main/journal/file/disk.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

/** Half of what a refused write had to say: what follows it, space kept for other writes, would tell nothing. */
export function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, (bytes.findLastIndex((byte) => byte !== 0) + 1) / 2)
}

/** Steps that change something on the disk; reading is never counted. */
export type Step = 'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'syncFolder' | 'makeFolder'

/**
 * The real disk with a hand on it: `fault` hears of every step before it is made and may name an error for it.
 * A refused write leaves half of its bytes, as a full disk does.
 */
export class FaultyDisk implements Disk {
  readonly steps: Step[] = []
  fault: (step: Step, number: number, file: string) => string | undefined = () => undefined

  #refusal(step: Step, file: string): Error | undefined {
    this.steps.push(step)
    const code = this.fault(step, this.steps.length, file)
    return code === undefined ? undefined : systemError(code)
  }

  #take(step: Step, file: string): void {
    const refusal = this.#refusal(step, file)
    if (refusal) throw refusal
  }

  async open(file: string, purpose: 'create' | 'update' | 'read'): Promise<DiskFile> {
    if (purpose !== 'read') this.#take('open', file)
    const opened = await nodeDisk.open(file, purpose)
    return {
      write: async (bytes, position) => {
        const refusal = this.#refusal('write', file)
        if (refusal) await opened.write(halfOf(bytes), position)
        if (refusal) throw refusal
        await opened.write(bytes, position)
      },
      sync: async () => {
        this.#take('sync', file)
        await opened.sync()
      },
      truncate: async (length) => {
        this.#take('truncate', file)
        await opened.truncate(length)
      },
      read: (position, length) => opened.read(position, length),
      size: () => opened.size(),
      readInPlace: (position, length) => opened.readInPlace(position, length),
      close: () => opened.close(),
    }
  }

  readFile(file: string): Promise<Buffer> {
    return nodeDisk.readFile(file)
  }

  list(folder: string): Promise<string[]> {
    return nodeDisk.list(folder)
  }

  async makeFolder(folder: string): Promise<void> {
    this.#take('makeFolder', folder)
    await nodeDisk.makeFolder(folder)
  }

  async rename(from: string, to: string): Promise<void> {
    this.#take('rename', to)
    await nodeDisk.rename(from, to)
  }

  async remove(file: string): Promise<void> {
    this.#take('remove', file)
    await nodeDisk.remove(file)
  }

  async syncFolder(folder: string): Promise<void> {
    this.#take('syncFolder', folder)
    await nodeDisk.syncFolder(folder)
  }
}
