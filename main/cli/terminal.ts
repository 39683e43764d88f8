/** Where a command writes, and where it finds the program's own fonts, templates and lists. */
export type Terminal = {
  readonly stdout: { readonly write: (text: string) => unknown }
  readonly stderr: { readonly write: (text: string) => unknown }
  readonly resourcesFolder: string
}

/** Says what went wrong, a line each, and gives the exit status that says so. */
export function failed(terminal: Terminal, ...lines: readonly string[]): number {
  for (const line of lines) terminal.stderr.write(`${line}\n`)
  return 1
}

export function done(terminal: Terminal, ...lines: readonly string[]): number {
  for (const line of lines) terminal.stdout.write(`${line}\n`)
  return 0
}
