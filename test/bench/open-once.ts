// Opens the register in a folder as the desktop does, and tells how long that and the first answers take.
import { realWorld } from '#main/host/clock.ts'
import { stockOf } from '#main/host/stock.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { timed } from './measure.ts'
import { openWithoutOperator } from './registers.ts'

const [whole, list, stock]: [number[], number[], number[]] = [[], [], []]
const { services, close } = await timed(whole, () => openWithoutOperator(process.argv[2] ?? ''))
const today = realWorld.today()
await timed(list, () => services.lists.query('items', wholeList, { offset: 0, limit: 100 }, today))
await timed(stock, () => stockOf(services.ledger.register.items, today))
process.stdout.write(JSON.stringify({ whole: whole[0], list: list[0], stock: stock[0] }))
await close()
