import { z } from 'zod'

/** The bytes of a file. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
