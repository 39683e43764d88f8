/** What the program was asked to do by its command line. */
export type ProgramArguments =
  | { readonly kind: 'window'; readonly registerFolder: string | undefined }
  | { readonly kind: 'command'; readonly command: readonly string[] }

/**
 * Reads the arguments that follow the program's name. Of two registers the first counts. `--cli` hands all that follows
 * it to the command line; switches that are Chromium's own are let through.
 */
export function readArguments(given: readonly string[]): ProgramArguments {
  const cli = given.indexOf('--cli')
  if (cli !== -1) return { kind: 'command', command: given.slice(cli + 1) }

  const register = given.findIndex((argument) => /^--register(=|$)/.test(argument))
  if (register === -1) return { kind: 'window', registerFolder: undefined }
  const [, inline] = (given[register] ?? '').split(/=(.*)/s)
  return { kind: 'window', registerFolder: inline ?? given[register + 1] }
}
