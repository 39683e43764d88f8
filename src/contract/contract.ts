import type { z } from 'zod'
import { agreementRequests } from './agreements.ts'
import { bodyRequests } from './bodies.ts'
import { importRequests } from './imports.ts'
import { itemRequests } from './items.ts'
import { listRequests } from './lists.ts'
import { registerRequests } from './register.ts'

/** Everything a screen can ask of the register host, with the form of each request and of its answer. */
export const contract = {
  ...registerRequests,
  ...bodyRequests,
  ...itemRequests,
  ...agreementRequests,
  ...listRequests,
  ...importRequests,
} as const

export type RequestName = keyof typeof contract
export type RequestOf<N extends RequestName> = z.input<(typeof contract)[N]['request']>
export type AnswerOf<N extends RequestName> = z.output<(typeof contract)[N]['answer']>

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(contract, name)
