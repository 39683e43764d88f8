import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { demonstrationSigned } from '#main/demo/demonstration-signatures.ts'
import { layoutOf } from '#main/journal/file/layout.ts'
import { Instant } from '#src/shared/dates.ts'

/** The files of the papers that a register keeps. */
export async function papersIn(registerFolder: string): Promise<readonly string[]> {
  const { papers } = layoutOf(registerFolder)
  return (await readdir(papers)).map((name) => path.join(papers, name))
}

/** A paper with the signatures of both parties in its two fields, of today. */
export async function signedByBoth(paper: string): Promise<Buffer> {
  const at = Instant.parse(new Date().toISOString())
  const signature = { name: 'Ada Di Prova', organisation: 'Ente di prova', at }
  const signed = await demonstrationSigned(await readFile(paper), [
    { field: 'FirmaComodante', ...signature },
    { field: 'FirmaComodatario', ...signature },
  ])
  return Buffer.from(signed)
}
