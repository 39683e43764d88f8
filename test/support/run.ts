import { spawn } from 'node:child_process'

type Options = {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** `show` lets the program write on our own output; `keep` returns what it wrote. */
  readonly output?: 'show' | 'keep'
  /** In milliseconds; a program that takes longer is ended and counts as failed. */
  readonly timeout?: number
}

type Ended = { readonly status: number; readonly output: string }

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs a program to its end; asked to end ourselves, we ask it first. A program that cannot be started ends with status 127, as in a shell. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, env, output = 'show', timeout }: Options = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(timeout === undefined ? {} : { timeout }),
      env: env ?? process.env,
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const end = (signal: NodeJS.Signals) => child.kill(signal)
    for (const signal of signals) process.on(signal, end)
    child.once('close', () => {
      for (const signal of signals) process.off(signal, end)
    })
    let kept = ''
    const keep = (text: string) => {
      kept += text
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => resolve({ status: 127, output: `${kept}${error.message}` }))
    child.once('close', (status) => resolve({ status: status ?? 1, output: kept }))
  })
}

/** Runs a program that must succeed, quietly unless it fails. */
export async function runOrThrow(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  const { status, output } = await run(program, args, { output: 'keep', ...options })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${output}`)
  return output
}
