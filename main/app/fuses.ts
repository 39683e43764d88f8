import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** What the shipped program's binary can be asked to do, decided one by one: a new fuse does not compile until decided. */
export const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Bar codes are read by WebAssembly; the handlers only make it faster.
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** The decisions about those fuses that a binary has: an older Electron has fewer. */
export async function fusesOf(binary: string): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const wire = await getCurrentFuseWire(binary)
  const known = Object.entries(fuses).filter(([fuse]) => fuse in wire)
  return Object.fromEntries(known)
}

/** The fuses of a binary as they are, in the form of the decisions. */
export async function readFuses(binary: string): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const wire = await getCurrentFuseWire(binary)
  const read = Object.entries(wire).filter(([fuse]) => fuse in fuses)
  return Object.fromEntries(read.map(([fuse, state]) => [fuse, state === FuseState.ENABLE]))
}
