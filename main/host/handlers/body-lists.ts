import { readTable } from '#main/exchange/read-table.ts'
import { heldBy } from '#main/host/papers/holdings.ts'
import { act, type HandlersOf, type Services } from '#main/host/services.ts'
import type { BodyListPreview, bodyRequests } from '#src/contract/bodies.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { readBodyList } from '#src/imports/body-list.ts'
import { type BodyComparison, compareWithKnown } from '#src/imports/compare-bodies.ts'
import type { BodyList, ListedBody } from '#src/imports/listed-bodies.ts'
import type { TownOf } from '#src/imports/ipa-list.ts'
import type { Register } from '#src/register/register.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

type Handlers = Pick<HandlersOf<typeof bodyRequests>, 'bodies.inspectList' | 'bodies.applyList'>
type Waiting = { readonly name: string; readonly comparison: BodyComparison }

/** ISTAT's and IndicePA's lists: shown against what is known first, taken in when the person says so. */
export function bodyListHandlers(services: Services): Handlers {
  const waiting = new Map<string, Waiting>()
  return {
    'bodies.inspectList': async (file) => {
      const list = await readList(services.ledger.register, file)
      if (!list.ok) return list
      const comparison = compareWithKnown(list.value, services.ledger.register.bodies.bodies.values())
      // One list at a time is looked at: a new one takes the place of the former.
      waiting.clear()
      const token = services.world.newId()
      waiting.set(token, { name: file.name, comparison })
      return ok(previewOf(services.ledger.register, token, list.value, comparison))
    },
    'bodies.applyList': async ({ token, asOf, suppressed }) => {
      const list = waiting.get(token)
      if (!list) return refused({ code: 'importExpired' })
      const { added, changed } = list.comparison
      const bodies = [
        ...changed.map(({ body, details }) => ({ bodyId: body.id, details })),
        ...added.map(({ details }) => ({ details })),
      ]
      if (bodies.length + suppressed.length === 0) return refused({ code: 'nothingToImport' })
      const outcome = await act(services, { type: 'listBodies', source: list.name, asOf, bodies, suppressed })
      if (outcome.ok) waiting.delete(token)
      return outcome
    },
  }
}

async function readList(
  register: Register,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<BodyList, AnyRefusal>> {
  const table = await readTable(file)
  if (!table.ok) return refused({ code: 'fileRefused', name: file.name, problem: table.error })
  const { bodies, bodyByCode } = register.bodies
  const townOf: TownOf = (code) => bodies.get(bodyByCode.get(`cadastral:${code}`) ?? '')?.name
  const list = readBodyList(table.value, townOf)
  return list.ok ? list : refused({ code: 'listNotRecognised', missing: [...list.error.missing] })
}

function previewOf(
  { agreements, items }: Register,
  token: string,
  list: BodyList,
  { added, changed, missing, conflicts }: BodyComparison,
): BodyListPreview {
  const conflicting = conflicts.map(({ listed, bodies }) => ({
    line: listed.line,
    code: 'codesOfTwoBodies',
    column: '',
    value: bodies.map(({ name }) => name).join(' · '),
  }))
  return {
    token,
    source: list.source,
    rows: list.bodies.length,
    added: added.map(nameOf),
    changed: changed.map(({ body, fields }) => ({ bodyId: body.id, name: body.name, fields: [...fields] })),
    missing: missing.map(({ id, name, province }) =>
      defined({ bodyId: id, name, province, holdsItems: heldBy(agreements, items, id).assets > 0 }),
    ),
    problems: [...list.problems, ...conflicting],
  }
}

const nameOf = ({ details }: ListedBody) =>
  defined({
    name: details.name,
    province: details.province,
    code: details.istatCode ?? details.ipaCode ?? details.taxCode ?? '',
  })
