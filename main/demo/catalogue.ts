import type { LicenceDetails, ServiceDetails } from '#src/items/item.ts'

/** A model that was bought, so many in the usual demonstration. Prices in cents, without VAT. */
export type Model = {
  readonly category: string
  readonly manufacturer: string
  readonly model: string
  readonly serialPrefix: string
  readonly usual: number
  readonly price: number
  readonly accessories: string
  readonly defects: readonly [string, ...string[]]
  readonly hasNetwork: boolean
  readonly isPhone: boolean
}

const scratched = ['Graffio sul coperchio', 'Ammaccatura su uno spigolo'] as const

// Makers, models and serial numbers are invented, and look it.
export const models = {
  desktop: {
    category: 'Postazione di lavoro',
    manufacturer: 'Meridiana',
    model: 'Scrivania 200',
    serialPrefix: 'DIMO-SC',
    usual: 900,
    price: 690_00,
    accessories: 'Tastiera; Mouse; Cavo di alimentazione',
    defects: [...scratched, 'Una porta USB posteriore non funziona'],
    hasNetwork: true,
    isPhone: false,
  },
  notebook: {
    category: 'Postazione di lavoro',
    manufacturer: 'Meridiana',
    model: 'Viaggio 14',
    serialPrefix: 'DIMO-VI',
    usual: 800,
    price: 890_00,
    accessories: 'Alimentatore; Borsa',
    defects: [...scratched, 'Un pixel spento nello schermo'],
    hasNetwork: true,
    isPhone: false,
  },
  graphic: {
    category: 'Postazione di lavoro',
    manufacturer: 'Boreale',
    model: 'Officina G3',
    serialPrefix: 'DIMO-OF',
    usual: 300,
    price: 1_240_00,
    accessories: 'Tastiera; Mouse; Cavo di alimentazione',
    defects: [...scratched, 'Ventola rumorosa'],
    hasNetwork: true,
    isPhone: false,
  },
  monitor: {
    category: 'Monitor',
    manufacturer: 'Boreale',
    model: 'Orizzonte 24',
    serialPrefix: 'DIMO-OR',
    usual: 1200,
    price: 149_00,
    accessories: 'Cavo video; Cavo di alimentazione',
    defects: ['Un pixel spento', 'Base graffiata'],
    hasNetwork: false,
    isPhone: false,
  },
  phone: {
    category: 'Telefono VoIP',
    manufacturer: 'Eco & Voce',
    model: 'Tavolo IP 40',
    serialPrefix: 'DIMO-TA',
    usual: 1500,
    price: 145_00,
    accessories: 'Cornetta; Cavo di rete',
    defects: ['Tasto 5 poco sensibile', 'Graffio sulla base'],
    hasNetwork: true,
    isPhone: true,
  },
  headset: {
    category: 'Cuffia',
    manufacturer: 'Eco & Voce',
    model: 'Ascolto 2',
    serialPrefix: 'DIMO-AS',
    usual: 600,
    price: 59_00,
    accessories: '',
    defects: ['Cuscinetto sinistro consumato', 'Archetto allentato'],
    hasNetwork: false,
    isPhone: false,
  },
} as const satisfies Record<string, Model>
export type ModelKey = keyof typeof models
export const modelKeys = ['desktop', 'notebook', 'graphic', 'monitor', 'phone', 'headset'] as const

/** How many assets there are in the usual demonstration. */
export const usualItems = modelKeys.reduce((sum, key) => sum + models[key].usual, 0)

export type Paid = 'erdf' | 'regional'

export type Pool = Pick<
  LicenceDetails,
  'product' | 'publisher' | 'metric' | 'seats' | 'terms' | 'allowsOtherBodies'
> & {
  /** Of one seat. */
  readonly price: number
  /** Days from today. */
  readonly expiresIn: number
}

export const pools = {
  everyone: {
    product: 'Ufficio Completo 2024',
    publisher: 'Penna & Foglio',
    metric: 'perUser',
    seats: 1_700,
    price: 180_00,
    expiresIn: 540,
    terms: 'La licenza ammette l’uso da parte degli enti locali della Regione.',
    allowsOtherBodies: true,
  },
  workplace: {
    product: 'Ufficio Essenziale 2024',
    publisher: 'Penna & Foglio',
    metric: 'perDevice',
    seats: 1_000,
    price: 180_00,
    expiresIn: 75,
    terms: 'La licenza ammette l’uso da parte degli enti locali della Regione.',
    allowsOtherBodies: true,
  },
  ownUse: {
    product: 'Ufficio Completo 2024, uso interno',
    publisher: 'Penna & Foglio',
    metric: 'concurrent',
    seats: 300,
    price: 180_00,
    expiresIn: 540,
    terms: 'La licenza è per i soli uffici regionali.',
    allowsOtherBodies: false,
  },
} as const satisfies Record<string, Pool>

/** A service of which there are so many alike; `price` is that of each. */
export type Offer = Pick<ServiceDetails, 'serviceKind' | 'name' | 'feeAfterwards'> & {
  readonly count: number
  readonly price: number
  readonly vat: number
  readonly paid: Paid
  /** Days from today after which it is no longer free. */
  readonly freeFor?: number
}

export const offers = {
  vpn: {
    serviceKind: 'vpnAccount',
    name: 'Accesso VPN per il lavoro agile',
    count: 800,
    price: 320_00,
    vat: 2_200,
    paid: 'regional',
  },
  serviceDesk: {
    serviceKind: 'serviceDesk',
    name: 'Assistenza agli uffici comunali',
    count: 215,
    price: 2_600_00,
    vat: 2_200,
    paid: 'regional',
  },
  intranet: {
    serviceKind: 'intranetAccess',
    name: 'Accesso alla intranet regionale',
    count: 430,
    price: 300_00,
    vat: 2_200,
    paid: 'erdf',
  },
  training: {
    serviceKind: 'training',
    name: 'Giornata di formazione del personale',
    count: 300,
    price: 650_00,
    vat: 0,
    paid: 'erdf',
  },
  hosting: {
    serviceKind: 'webHosting',
    name: 'Ospitalità del sito istituzionale',
    count: 60,
    price: 240_00,
    vat: 2_200,
    paid: 'erdf',
    freeFor: 365,
    feeAfterwards: { amount: 360_00, period: 'year', payer: 'borrower' },
  },
} as const satisfies Record<string, Offer>
export type OfferKey = keyof typeof offers
export const offerKeys = ['vpn', 'serviceDesk', 'intranet', 'training', 'hosting'] as const
