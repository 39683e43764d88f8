import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { AgreementStatus } from '#src/agreements/agreement.ts'
import { Body, BodyKind, Suppression } from '#src/bodies/body.ts'
import { Person } from '#src/people/person.ts'
import { Fund } from '#src/programmes/fund.ts'
import { IstatCode } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Cents } from '#src/shared/money.ts'
import { Id } from '#src/shared/text.ts'
import { Outcome } from './register.ts'

const file = { name: z.string().min(1).max(255), bytes: Bytes }

/** A body as a chooser shows it: enough to tell two of the same name apart. */
export const BodyHit = z.object({
  id: Id,
  kind: BodyKind,
  name: z.string(),
  province: z.string().optional(),
  istatCode: z.string().optional(),
  cadastralCode: z.string().optional(),
  suppressed: Suppression.optional(),
})
export type BodyHit = z.infer<typeof BodyHit>

export const BodyPage = z.object({
  body: Body,
  isLender: z.boolean(),
  successorName: z.string().optional(),
  contacts: z.array(z.object({ person: Person, role: z.string() })),
  stampDuty: z.enum(['exempt', 'due', 'undecided']),
  agreements: z.array(
    z.object({
      id: Id,
      number: z.string().optional(),
      status: AgreementStatus,
      startedOn: CalendarDate,
      endsOn: CalendarDate.optional(),
      assets: z.int(),
      /** Seats of licences that it uses now under this agreement. */
      seatsInUse: z.int(),
    }),
  ),
  held: z.object({ assets: z.int(), seats: z.int(), services: z.int(), value: Cents }),
})
export type BodyPage = z.infer<typeof BodyPage>

/** What an official list would change, before anything is changed. */
export const BodyListPreview = z.object({
  token: Id,
  source: z.enum(['istat', 'ipa']),
  rows: z.int(),
  added: z.array(z.object({ name: z.string(), province: z.string().optional(), code: z.string() })),
  changed: z.array(z.object({ bodyId: Id, name: z.string(), fields: z.array(z.string()) })),
  /** Comuni known and no longer in the list: suppressed, or merged into another. */
  missing: z.array(
    z.object({ bodyId: Id, name: z.string(), province: z.string().optional(), holdsItems: z.boolean() }),
  ),
  problems: z.array(z.object({ line: z.int(), code: z.string(), column: z.string(), value: z.string() })),
})
export type BodyListPreview = z.infer<typeof BodyListPreview>

export const FundRow = z.object({ fund: Fund, items: z.int(), spent: Cents })
export type FundRow = z.infer<typeof FundRow>

export const bodyRequests = {
  'bodies.search': {
    request: z.object({ text: z.string().max(200), limit: z.int().min(1).max(10_000) }),
    answer: z.object({ hits: z.array(BodyHit), total: z.int() }),
  },
  'bodies.page': { request: z.object({ id: Id }), answer: BodyPage },
  'bodies.inspectList': { kind: 'workplace', request: z.object(file), answer: BodyListPreview },
  'bodies.applyList': {
    kind: 'command',
    request: z.object({
      token: Id,
      asOf: CalendarDate,
      /** Which of the missing ones are to be marked suppressed, and by whom they were followed. */
      suppressed: z
        .array(
          z.object({
            bodyId: Id,
            on: CalendarDate,
            successorId: Id.optional(),
            /** A successor that comes with the list itself, by its `code`: the comune born of a merger. */
            successorCode: IstatCode.optional(),
          }),
        )
        .max(1000),
    }),
    answer: Outcome,
  },
  'funds.list': { request: z.object({}), answer: z.object({ funds: z.array(FundRow) }) },
} as const
