import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MemoryJournal } from '#test/support/memory-journal.ts'
import { createRegister } from '#test/support/registers.ts'
import { journalContract } from './journal-contract.ts'

journalContract('memory', async () => ({ journal: new MemoryJournal(), end: async () => undefined }))

journalContract('files', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  const { journal } = await createRegister(folder)
  return { journal, end: () => rm(folder, { recursive: true }) }
})

journalContract('files, a segment per write', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'comodato-'))
  const { journal } = await createRegister(folder, { segmentBytes: 1 })
  return { journal, end: () => rm(folder, { recursive: true }) }
})
