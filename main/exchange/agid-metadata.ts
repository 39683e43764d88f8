/** A public administration, by its code in IndicePA where it is known. */
export type Administration = {
  readonly name: string
  readonly ipaCode?: string | undefined
  readonly certifiedEmail?: string | undefined
}

type Registration = { readonly number: string; readonly date: string }
type Identity = { readonly sha256: string; readonly identifier: string }

/** What a document is, for the system that will keep it. */
export type DocumentMetadata = Identity & {
  /** «Contratto di comodato», «Verbale di consegna». */
  readonly type: string
  readonly subject: string
  readonly author: Administration
  readonly recipient: Administration
  /** In the register of loans, by its code. */
  readonly registered: Registration & { readonly register: string }
  /** In the protocol, once it is. */
  readonly protocol?: Registration | undefined
  readonly fileName: string
  /** What made the file; absent when it is not known. */
  readonly product?: { readonly name: string; readonly version: string } | undefined
  /** How the very file is signed: a paper as it was issued is not, whatever came back of it. */
  readonly format: 'pdf' | 'signedPdf' | 'p7m' | 'tsd'
  /** What holds the agreement and all that follows from it. */
  readonly caseFile: string
  /** The document it follows from, if it does. */
  readonly primary?: Identity | undefined
  readonly note: string
}

type Content = string | readonly Child[] | undefined
type Child = readonly [name: string, content: Content]

const formation =
  'creazione tramite utilizzo di strumenti software che assicurino la produzione di documenti nei formati previsti in allegato 2'

/**
 * The metadata of an administrative document, for a file of their own beside it: the elements of «Documento
 * amministrativo informatico» in annex 5 of AgID's guidelines on electronic documents (in force since 1 January 2022), by
 * their names and in their order. What the register does not know, such as the classification and the years of keeping,
 * is left out for the system that keeps documents to say: it is never made up.
 */
export function agidMetadata(facts: DocumentMetadata): string {
  const root: Content = [
    ['IdDoc', documentOf(facts, facts.protocol)],
    ['ModalitaDiFormazione', formation],
    ['TipologiaDocumentale', facts.type],
    ['DatiDiRegistrazione', registrationOf(facts)],
    ['Soggetti', partiesOf(facts)],
    ['ChiaveDescrittiva', [['Oggetto', facts.subject]]],
    ['Allegati', [['NumeroAllegati', '0']]],
    ['Riservato', 'false'],
    ['IdentificativoDelFormato', formatOf(facts)],
    ['Verifica', verificationOf(facts)],
    [
      'Agg',
      [
        [
          'TipoAgg',
          [
            ['TipoAggregazione', 'Fascicolo'],
            ['IdAggregazione', facts.caseFile],
          ],
        ],
      ],
    ],
    ['IdIdentificativoDocumentoPrimario', facts.primary && documentOf(facts.primary, undefined)],
    ['NomeDelDocumento', facts.fileName],
    ['VersioneDelDocumento', '1'],
    ['Note', facts.note],
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(['DocumentoAmministrativoInformatico', root], '')}`
}

const documentOf = ({ sha256, identifier }: Identity, protocol: Registration | undefined): Content => [
  [
    'ImprontaCrittograficaDelDocumento',
    [
      ['Impronta', Buffer.from(sha256, 'hex').toString('base64')],
      ['Algoritmo', 'SHA-256'],
    ],
  ],
  ['Identificativo', identifier],
  ['Segnatura', protocol && `prot. n. ${protocol.number} del ${protocol.date}`],
]

/** The protocol's registration takes the place of the register's own once there is one. */
function registrationOf({ protocol, registered }: DocumentMetadata): Content {
  const kind: Child = protocol
    ? [
        'ProtocolloOrdinario_ProtocolloEmergenza',
        [
          ['TipoRegistro', String.raw`ProtocolloOrdinario\ProtocolloEmergenza`],
          ['DataProtocollazioneDocumento', protocol.date],
          ['NumeroProtocolloDocumento', protocol.number],
        ],
      ]
    : [
        'Repertorio_Registro',
        [
          ['TipoRegistro', String.raw`Repertorio\Registro`],
          ['DataRegistrazioneDocumento', registered.date],
          ['NumeroRegistrazioneDocumento', registered.number],
          ['CodiceRegistro', registered.register],
        ],
      ]
  return [
    ['TipologiaDiFlusso', 'U'],
    ['TipoRegistro', [kind]],
  ]
}

function partiesOf({ author, recipient }: DocumentMetadata): Content {
  const party = (role: string, words: string, who: Administration): Child => [
    'Ruolo',
    [
      [
        role,
        [
          ['TipoRuolo', words],
          ['PAI', administrationOf(who)],
        ],
      ],
    ],
  ]
  return [
    party(
      'AmministrazioneCheEffettuaLaRegistrazione',
      'Amministrazione Che Effettua La Registrazione',
      author,
    ),
    party('Mittente', 'Mittente', author),
    party('Destinatario', 'Destinatario', recipient),
  ]
}

const administrationOf = ({ name, ipaCode, certifiedEmail }: Administration): Content => [
  [
    'IPAAmm',
    [
      ['Denominazione', name],
      ['CodiceIPA', ipaCode],
    ],
  ],
  ['IndirizziDigitaliDiRiferimento', certifiedEmail],
]

/** As IANA registers them: RFC 8118, RFC 8551, RFC 5955. */
const mediaTypes: Readonly<Record<DocumentMetadata['format'], string>> = {
  pdf: 'application/pdf',
  signedPdf: 'application/pdf',
  p7m: 'application/pkcs7-mime',
  tsd: 'application/timestamped-data',
}

const formatOf = ({ format, product }: DocumentMetadata): Content => [
  ['Formato', mediaTypes[format]],
  [
    'ProdottoSoftware',
    product && [
      ['NomeProdotto', product.name],
      ['VersioneProdotto', product.version],
      ['Produttore', product.name],
    ],
  ],
]

const verificationOf = ({ format }: DocumentMetadata): Content => [
  ['FirmatoDigitalmente', String(format !== 'pdf')],
  ['SigillatoElettronicamente', 'false'],
  ['MarcaturaTemporale', String(format === 'tsd')],
  ['ConformitaCopieImmagineSuSupportoInformatico', 'false'],
]

/** An element with what is in it; nothing for one that has nothing to say. */
function element([name, content]: Child, indent: string): string {
  if (content === undefined || content.length === 0) return ''
  if (typeof content === 'string') return `${indent}<${name}>${escaped(content)}</${name}>\n`
  const inner = content.map((child) => element(child, `${indent}  `)).join('')
  return inner === '' ? '' : `${indent}<${name}>\n${inner}${indent}</${name}>\n`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** XML 1.0 has no place for most control characters: they are taken out. */
const escaped = (text: string): string =>
  text.replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replaceAll(/[&<>]/g, (mark) => marks[mark] ?? '')
