import { formatNumber } from '#renderer/text/format.ts'

const checks = [
  'Se il registro è su un disco esterno, controlla che il disco sia collegato.',
  'Se è in una cartella di rete, controlla che la rete funzioni e che la cartella sia collegata.',
  'Se la cartella è stata spostata o rinominata, rimettila al suo posto, con il suo nome.',
  'Appena il registro torna, il programma lo apre da sé.',
]

const restoreHelp =
  'In questa cartella il registro torna com’era quando la copia è stata fatta. Quello che è stato scritto dopo la copia resta solo nel registro di prima, se si ritrova.'

const beginAnew = {
  title: 'Comincia un registro nuovo',
  help: 'Solo se il registro di prima non serve più: in questa cartella ne comincia uno vuoto.',
  label: 'Comincia un registro nuovo',
  question: 'Cominciare un registro nuovo?',
  consequence:
    'Il registro nuovo non avrà nulla di quello di prima: né beni, né prestiti, né documenti. Se quello di prima torna, i due resteranno separati e non si potranno unire.',
}

const openOther = {
  title: 'Apri il registro che c’è adesso',
  help: 'Solo se sai perché è cambiato: per esempio, chi segue i computer ha messo qui un altro registro.',
  label: 'Apri questo registro',
  question: 'Aprire il registro che c’è adesso?',
  consequence:
    'Da adesso per questo computer il registro di questa cartella è questo: quello che scrivi va qui, e non nel registro di prima.',
}

/** Words of the screen of a register that is not where this computer has opened it before. */
export const notThereText = {
  causes: {
    folderMissing: {
      title: 'La cartella del registro non c’è',
      explain: () =>
        'Questo computer ha già aperto un registro in questa cartella, che adesso non si trova. Non è stato scritto nulla al suo posto.',
      checks,
      restoreHelp,
      decision: beginAnew,
    },
    registerMissing: {
      title: 'Nella cartella non c’è più il registro',
      explain: () =>
        'Questo computer ha già aperto un registro in questa cartella, che adesso c’è ma non lo contiene. Non è stato scritto nulla al suo posto.',
      checks,
      restoreHelp,
      decision: beginAnew,
    },
    otherRegister: {
      title: 'Nella cartella c’è un altro registro',
      explain: (entries: number | undefined) =>
        `Il registro che c’è adesso in questa cartella${entries === undefined ? '' : ` (ultima registrazione: n. ${formatNumber(entries)})`} non è quello che questo computer vi ha aperto l’ultima volta. Non vi è stato scritto nulla.`,
      checks: [
        'Controlla che sia collegato il disco giusto, o la cartella di rete giusta.',
        'Controlla che nessuno abbia sostituito la cartella con quella di un altro registro.',
      ],
      restoreHelp:
        'Il registro torna com’era quando la copia è stata fatta. Quello che c’è adesso resta accanto, con un altro nome.',
      decision: openOther,
    },
  },
}
