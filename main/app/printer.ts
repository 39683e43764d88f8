import { execFile } from 'node:child_process'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** Hands a PDF to a printer by the printing system of the desktop. Refused with what that system says. */
export function sendToPrinter(printer: string, file: string): Promise<Result<null, string>> {
  const [program, args, env] = process.platform === 'win32' ? onWindows(printer, file) : onUnix(printer, file)
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { env: { ...process.env, ...env }, timeout: 60_000 },
      (error, _stdout, stderr) => {
        resolve(error === null ? ok(null) : refused(stderr.trim() || error.message))
      },
    )
  })
}

type Call = readonly [program: string, args: readonly string[], env: Readonly<Record<string, string>>]

/** CUPS prints PDF as it is. */
function onUnix(printer: string, file: string): Call {
  return ['lp', ['-d', printer, '--', file], {}]
}

/** Windows asks the program that opens PDF to do it. Names travel beside the script, which so stays the same for all. */
function onWindows(printer: string, file: string): Call {
  const script = `Start-Process -FilePath $env:PAPER -Verb PrintTo -ArgumentList ('"' + $env:PRINTER + '"') -WindowStyle Hidden`
  return [
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', script],
    { PAPER: file, PRINTER: printer },
  ]
}
