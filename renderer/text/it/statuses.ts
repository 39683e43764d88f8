import type { AgreementStatus } from '#src/agreements/agreement.ts'
import type { AssetStatus, Condition, LicenceMetric, ServiceKind, ServiceStatus } from '#src/items/item.ts'
import type { BodyKind } from '#src/bodies/body.ts'
import type { FundKind } from '#src/programmes/fund.ts'

const assetStatusWords: Record<AssetStatus, string> = {
  inStock: 'In magazzino',
  reserved: 'Riservato',
  lent: 'In comodato',
  returned: 'Rientrato',
  underRepair: 'In riparazione',
  outOfUse: 'Fuori uso',
  disposed: 'Dismesso',
  missing: 'Non trovato',
  stolen: 'Rubato',
  struckOff: 'Scaricato',
  withdrawn: 'Annullato',
}

const serviceStatusWords: Record<ServiceStatus, string> = {
  available: 'Disponibile',
  requested: 'Richiesto',
  approved: 'Approvato',
  active: 'Attivo',
  suspended: 'Sospeso',
  ceased: 'Cessato',
  withdrawn: 'Annullato',
}

export const itemStatusWords: Record<string, string> = { ...assetStatusWords, ...serviceStatusWords }

/** The word for the state of any item. */
export const statusWord = (status: string): string => itemStatusWords[status] ?? status

export const agreementStatusWords: Record<AgreementStatus, string> = {
  draft: 'Bozza',
  issued: 'Da firmare',
  signed: 'Firmato',
  inForce: 'In vigore',
  closed: 'Concluso',
  annulled: 'Annullato',
  discarded: 'Scartata',
}

export const conditionWords: Record<Condition, string> = {
  new: 'Nuovo',
  excellent: 'Ottimo',
  good: 'Buono',
  fair: 'Discreto',
  needsRepair: 'Da riparare',
}

export const itemKindWords = { asset: 'Bene', licence: 'Licenza', service: 'Servizio' } as const

export const metricWords: Record<LicenceMetric, string> = {
  perUser: 'Per utente',
  perDevice: 'Per dispositivo',
  concurrent: 'Per accessi contemporanei',
}

export const serviceKindWords: Record<ServiceKind, string> = {
  vpnAccount: 'Account VPN',
  intranetAccess: 'Accesso alla intranet',
  serviceDesk: 'Assistenza agli utenti',
  cloudFee: 'Canone cloud',
  webHosting: 'Ospitalità del sito web',
  training: 'Formazione',
  other: 'Altro servizio',
}

export const bodyKindWords: Record<BodyKind, string> = {
  region: 'Regione',
  municipality: 'Comune',
  municipalUnion: 'Unione di comuni',
  mountainCommunity: 'Comunità montana',
  province: 'Provincia',
  consortium: 'Consorzio',
  inHouseCompany: 'Società in house',
  otherPublicBody: 'Altro ente pubblico',
}

export const fundKindWords: Record<FundKind, string> = {
  erdf: 'FESR (cofinanziato dall’Unione europea)',
  pnrr: 'PNRR (NextGenerationEU)',
  regional: 'Fondi regionali',
  other: 'Altro fondo',
}
