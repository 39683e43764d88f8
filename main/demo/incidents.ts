import { act } from '#main/host/services.ts'
import { freeOfModel } from '#src/items/availability.ts'
import { addDays } from '#src/shared/dates.ts'
import { type ModelKey, models } from './catalogue.ts'
import { inTurn, type Stage, type Step } from './stage.ts'

type Incident = {
  /** Days before today. */
  readonly ago: number
  readonly model: ModelKey
  readonly count: number
  readonly to: 'underRepair' | 'outOfUse' | 'missing' | 'stolen'
  readonly reason: string
}

const incidents: readonly Incident[] = [
  {
    ago: 210,
    model: 'headset',
    count: 4,
    to: 'outOfUse',
    reason: 'Cuscinetti consumati, non conviene ripararle.',
  },
  {
    ago: 150,
    model: 'phone',
    count: 3,
    to: 'missing',
    reason: 'Non trovati nella ricognizione del magazzino.',
  },
  {
    ago: 95,
    model: 'notebook',
    count: 1,
    to: 'stolen',
    reason: 'Furto in magazzino, denunciato ai Carabinieri.',
  },
  {
    ago: 35,
    model: 'desktop',
    count: 5,
    to: 'underRepair',
    reason: 'Non si accendono: in assistenza dal fornitore.',
  },
  { ago: 12, model: 'monitor', count: 2, to: 'underRepair', reason: 'Schermo che sfarfalla.' },
]

/** What happens to things that nobody has borrowed. */
export const incidentSteps = ({ services, today }: Stage): Step[] =>
  incidents.map(({ ago, model: key, count, to, reason }) => ({
    on: addDays(today, -ago),
    take: () => {
      const { manufacturer, model } = models[key]
      const free = freeOfModel(services.ledger.register.items, manufacturer, model, count)
      return inTurn(
        free.map(
          ({ id: itemId }) =>
            () =>
              act(services, { type: 'setAssetAside', itemId, to, reason }),
        ),
      )
    },
  }))
