import { unheard } from '#main/host/services.ts'
import { DeliveryDesk } from '#main/host/deliveries/delivery-desk.ts'
import { writeTable } from '#main/exchange/write-table.ts'
import type { OutValue } from '#src/shared/csv-cell.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { withVat } from '#src/shared/money.ts'
import { addDays, addYears, type CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { models, type ModelKey, modelKeys, type Model, type Paid, usualItems } from './catalogue.ts'
import { fundNames } from './programme.ts'
import { inTurn, type Stage, type Step } from './stage.ts'

/** What a supplier delivers, with the list that comes with it. */
type Delivery = {
  /** Days from the beginning. */
  readonly after: number
  readonly supplier: string
  readonly order: string
  readonly cig: string
  readonly paid: Paid
  readonly models: readonly ModelKey[]
}

const imaginary = 'Forniture Immaginarie S.r.l.'
const telephony = 'Telefonia Inventata S.p.A.'
const deliveries: readonly Delivery[] = [
  {
    after: 49,
    supplier: imaginary,
    order: 'ODA-1',
    cig: 'DIMO000001',
    paid: 'erdf',
    models: ['desktop'],
  },
  {
    after: 70,
    supplier: telephony,
    order: 'ODA-2',
    cig: 'DIMO000002',
    paid: 'regional',
    models: ['phone'],
  },
  {
    after: 98,
    supplier: 'Calcolo & Fantasia S.p.A.',
    order: 'ODA-3',
    cig: 'DIMO000003',
    paid: 'erdf',
    models: ['notebook'],
  },
  {
    after: 112,
    supplier: imaginary,
    order: 'ODA-4',
    cig: 'DIMO000004',
    paid: 'erdf',
    models: ['graphic', 'monitor'],
  },
  {
    after: 126,
    supplier: telephony,
    order: 'ODA-5',
    cig: 'DIMO000005',
    paid: 'regional',
    models: ['headset'],
  },
]

/** More rows than this come in several lists. */
const rowsInOneList = 10_000
const vat = 2_200
const warrantyYears = 3

const columns = [
  { header: 'Categoria', kind: 'text' },
  { header: 'Marca', kind: 'text' },
  { header: 'Modello', kind: 'text' },
  { header: 'Matricola', kind: 'text' },
  { header: 'Accessori', kind: 'text' },
  { header: 'Indirizzo MAC', kind: 'text' },
  { header: 'Nome host', kind: 'text' },
  { header: 'Interno', kind: 'text' },
  { header: 'Telefono', kind: 'text' },
  { header: 'Condizione', kind: 'text' },
  { header: 'Difetti noti', kind: 'text' },
  { header: 'Data di acquisto', kind: 'date' },
  { header: 'Prezzo unitario', kind: 'money' },
  { header: 'Fine garanzia', kind: 'date' },
  { header: 'Valore inventariale', kind: 'money' },
] as const

/** The suppliers' lists, written as files and taken in over the same desk as any other. */
export function deliverySteps(stage: Stage): Step[] {
  const counts = countsFor(stage.scale)
  const desk = new DeliveryDesk(stage.services)
  return deliveries.flatMap((delivery) => {
    const on = addDays(stage.beginning, delivery.after)
    const rows = delivery.models.flatMap((key) =>
      Array.from({ length: counts[key] }, (_, index) => ({ model: models[key], number: index + 1 })),
    )
    const lists = Math.ceil(rows.length / rowsInOneList)
    return Array.from({ length: lists }, (_, list): Step => {
      const part = rows.slice(list * rowsInOneList, (list + 1) * rowsInOneList)
      const name = `Consegna ${delivery.order}${lists > 1 ? ` parte ${list + 1}` : ''}.csv`
      return {
        on,
        take: () =>
          receive(
            desk,
            delivery,
            name,
            part.map(({ model, number }) => rowOf(stage, model, number, on)),
          ),
      }
    })
  })
}

/** So many of each model that together they are the number asked for. */
function countsFor(scale: number): Record<ModelKey, number> {
  const total = Math.round(scale * usualItems)
  const counts = { desktop: 0, notebook: 0, graphic: 0, monitor: 0, phone: 0, headset: 0 }
  let given = 0
  let usual = 0
  for (const key of modelKeys) {
    usual += models[key].usual
    counts[key] = Math.round((total * usual) / usualItems) - given
    given += counts[key]
  }
  return counts
}

function rowOf({ chance }: Stage, model: Model, number: number, on: CalendarDate): OutValue[] {
  const serial = String(number).padStart(7, '0')
  const faulty = chance.below(60) === 0
  const last = number.toString(16).padStart(6, '0').toUpperCase()
  return [
    model.category,
    model.manufacturer,
    model.model,
    `${model.serialPrefix}-${serial}`,
    model.accessories,
    // Addresses given by hand: no maker's are touched.
    model.hasNetwork ? `02${networkOf(model)}${last}` : '',
    model.category === 'Postazione di lavoro'
      ? `dimo-${model.serialPrefix.slice(-2).toLowerCase()}-${number}`
      : '',
    model.isPhone ? `${7_000_000 + number}` : '',
    // No Italian exchange begins with three zeros.
    model.isPhone ? `000 ${serial}` : '',
    faulty ? chance.pick(['buono', 'discreto']) : 'nuovo',
    faulty ? chance.pick(model.defects) : '',
    on,
    model.price,
    addYears(on, warrantyYears),
    withVat(model.price, vat),
  ]
}

/** Four hexadecimal digits that tell the models apart. */
const networkOf = ({ serialPrefix }: Model): string =>
  Array.from(serialPrefix.slice(-2), (letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .toUpperCase()

async function receive(
  desk: DeliveryDesk,
  delivery: Delivery,
  name: string,
  rows: readonly OutValue[][],
): Promise<Result<unknown, AnyRefusal>> {
  // Workbooks hold the hour they were written at: a text is the same every time.
  const bytes = await writeTable('csv', { sheetName: 'Consegna', columns, rows })
  const preview = await desk.inspect({ name, bytes })
  if (!preview.ok) return preview
  const { token, mapping } = preview.value
  const { supplier, order, cig, paid } = delivery
  const invoice = order.replace('ODA', 'FT')
  const constants = {
    supplier,
    orderNumber: order,
    cig,
    invoiceNumber: invoice,
    vatRate: '22',
    fund: fundNames[paid],
  }
  return inTurn([
    () =>
      desk.check(token, { ...mapping, constants, numberStyle: 'italian', dateStyle: 'dayFirst' }, unheard),
    () => desk.apply(token, false),
  ])
}
