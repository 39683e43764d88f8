import { NewAsset, NewLicence, NewService } from '#src/items/commands.ts'
import type { Id } from '#src/shared/text.ts'

const makers = ['Acme', 'Borealis', 'Cirrus', 'Delta Sistemi', 'Èlite', 'Fónix']
const categories = ['Postazione di lavoro', 'Monitor', 'Telefono VoIP', 'Stampante', 'Portatile', 'Cuffia']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''
/** Numbers that look drawn by chance and are always the same. */
const mixed = (index: number): number => Math.imul(index + 1, 2_654_435_761) >>> 0
const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')

const common = (index: number, fundId: Id) => ({
  purchase: {
    supplier: `Fornitore ${index % 37}`,
    order: `ORD-${Math.floor(index / 300)}`,
    invoice: `FT-${Math.floor(index / 300)}`,
    date: `20${20 + (index % 3)}-0${1 + (index % 9)}-1${index % 10}`,
    price: 10_000 + (mixed(index) % 200_000),
    vat: 2200,
  },
  funding: [{ fundId, share: 10_000 }],
  note: '',
})

/** A thing like those an office has, all different. */
export const assetOf = (index: number, fundId: Id): NewAsset =>
  NewAsset.parse({
    ...common(index, fundId),
    category: pick(categories, index),
    manufacturer: pick(makers, mixed(index) % 97),
    model: `Modello ${mixed(index) % 211}`,
    serialNumber: `SN${mixed(index).toString(36).toUpperCase()}X${index}`,
    accessories: index % 6 === 0 ? [{ description: 'Alimentatore', serialNumber: `AL${index}` }] : [],
    macAddress: ['02:00', ...(hex(mixed(index)).match(/../g) ?? [])].join(':'),
    imei: '',
    hostname: `pc-${index}`,
    phoneExtension: '',
    phoneNumber: '',
    condition: 'new',
    knownDefects: '',
    inventoryValue: 10_000 + (mixed(index) % 200_000),
  })

export const serviceOf = (index: number, fundId: Id): NewService =>
  NewService.parse({
    ...common(index, fundId),
    serviceKind: index % 2 === 0 ? 'vpnAccount' : 'serviceDesk',
    name: `Servizio ${index % 40}`,
  })

export const licenceOf = (index: number, fundId: Id): NewLicence =>
  NewLicence.parse({
    ...common(index, fundId),
    product: `Ufficio Inventato ${index}`,
    publisher: 'Editore Inventato',
    metric: 'perUser',
    seats: 10_000,
    allowsOtherBodies: true,
    terms: '',
  })
