import type { BodyKind } from '#src/bodies/body.ts'
import { formatDate } from '#renderer/text/format.ts'
import { bodyKindWords } from './statuses.ts'

/** Words of the history of a body. */
export const bodyHistoryText = {
  listed: (source: string, asOf: string) => `Preso dall’elenco «${source}» del ${formatDate(asOf)}`,
  updated: (source: string, asOf: string) => `Aggiornato dall’elenco «${source}» del ${formatDate(asOf)}`,
  listTaken: (count: string, source: string, asOf: string) =>
    `Elenco «${source}» del ${formatDate(asOf)} preso nel registro: ${count}`,
  recorded: 'Aggiunto al registro',
  corrected: 'Dati corretti',
  lender: 'Indicato come comodante del registro',
  logo: 'Logo scelto',
  secondLanguage: 'Seconda lingua dei documenti',
  suppressed: (on: string) => `Soppresso dal ${formatDate(on)}`,
  since: (role: string, from: string, act: string) =>
    [role, `dal ${formatDate(from)}`, act].filter((part) => part !== '').join(' · '),
  fields: {
    kind: 'Tipo',
    name: 'Denominazione',
    otherLanguageName: 'Altra lingua',
    istatCode: 'ISTAT',
    cadastralCode: 'Belfiore',
    taxCode: 'Codice fiscale',
    ipaCode: 'IPA',
    certifiedEmail: 'PEC',
    province: 'Provincia',
    region: 'Regione',
    seat: 'Sede',
    stampDutyExempt: 'Imposta di bollo',
    secondLanguage: 'Seconda lingua',
  },
  exempt: 'esente',
  due: 'dovuta',
  kind: (kind: BodyKind) => bodyKindWords[kind],
}
