import { chown, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runOrThrow } from '#test/support/run.ts'

/** Somebody without privileges, for whom Chromium's sandbox works. */
type User = { readonly uid: number; readonly gid: number }

/** Whom the program runs as in tests when we are root; nothing when we are somebody ordinary already. */
async function ordinaryUser(): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const [uid, gid] = await Promise.all([
    runOrThrow('id', ['-u', 'nobody']),
    runOrThrow('id', ['-g', 'nobody']),
  ])
  return { uid: Number(uid), gid: Number(gid) }
}

/** Hands a file or a folder over to the user the program runs as. */
export async function giveToOrdinaryUser(file: string): Promise<void> {
  const user = await ordinaryUser()
  if (user !== undefined) await chown(file, user.uid, user.gid)
}

/** The same of a folder with all that is in it. */
export async function giveFolderToOrdinaryUser(folder: string): Promise<void> {
  const user = await ordinaryUser()
  if (user !== undefined) await runOrThrow('chown', ['-R', `${user.uid}:${user.gid}`, folder])
}

/** In this very process, as somebody to whom the system forbids what it does not allow: the super-user may do all. */
export async function asOrdinaryUser<T>(use: () => Promise<T>): Promise<T> {
  const user = await ordinaryUser()
  if (user === undefined) return use()
  process.seteuid?.(user.uid)
  try {
    return await use()
  } finally {
    process.seteuid?.(0)
  }
}

/** Writes, in `folder`, a program that runs `program` as the ordinary user; as ourselves when we are one. */
export async function runnerFor(program: string, folder: string): Promise<string> {
  const user = await ordinaryUser()
  if (user === undefined) return program
  const runner = path.join(folder, 'run-as-ordinary-user')
  const become = `setpriv --reuid=${user.uid} --regid=${user.gid} --clear-groups`
  await writeFile(runner, `#!/bin/sh\nexec ${become} -- '${program}' "$@"\n`, { mode: 0o755 })
  return runner
}
