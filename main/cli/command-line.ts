import os from 'node:os'
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { Head } from '#src/register/journal.ts'
import { Collection } from '#src/register/lists/page.ts'
import { exportArchive, importArchive } from './commands/archive.ts'
import { backup, backups, restore } from './commands/backup.ts'
import { demo } from './commands/demo.ts'
import { exportDocuments } from './commands/documents.ts'
import { importDelivery } from './commands/import-delivery.ts'
import { listRows } from './commands/list.ts'
import { attestation, verify } from './commands/verify.ts'
import type { Terminal } from './terminal.ts'
import { archiveHelp } from '#renderer/text/it/archive.ts'
import { backupHelp } from '#renderer/text/it/backup-command.ts'
import { commandHelp, helpTitles } from '#renderer/text/it/command-line.ts'

type Ended = (status: number) => void

const register = () => new Option('--register <cartella>', commandHelp.register).makeOptionMandatory()
const operator = () => new Option('--operator <nome>', commandHelp.operator).default(os.userInfo().username)

/** What can be asked on the command line; each command tells its exit status when it ends. */
export function commandLine(terminal: Terminal, ended: Ended): Command {
  const program = new Command('comodato')
    .usage(commandHelp.usage)
    .description(commandHelp.program)
    .helpCommand(false)
  const commands = [
    demoCommand(terminal, ended),
    importCommand(terminal, ended),
    exportCommand(terminal, ended),
    documentsCommand(terminal, ended),
    listCommand(terminal, ended),
    verifyCommand(terminal, ended),
    backupCommand(terminal, ended),
    backupsCommand(terminal, ended),
    restoreCommand(terminal, ended),
  ]
  for (const command of commands) program.addCommand(command)
  for (const command of [program, ...commands]) inItalian(command, terminal)
  return program
}

function inItalian(command: Command, { stdout, stderr }: Terminal): void {
  command
    .helpOption('-h, --help', commandHelp.help)
    .configureHelp({
      styleTitle: (title) => helpTitles[title] ?? title,
      optionDescription: ({ description }) => description,
      subcommandTerm: (one) => one.name(),
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => {},
    })
    .exitOverride()
}

const demoCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('demo')
    .usage(commandHelp.commandUsage)
    .description(commandHelp.demo)
    .addOption(register())
    .option('--items <numero>', commandHelp.items, wholeNumber(500, 1_000_000))
    .addOption(operator())
    .action(async (options) => ended(await demo(terminal, options)))

const importCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('import')
    .usage(`<file> ${commandHelp.commandUsage}`)
    .description(commandHelp.import)
    .argument('<file>', archiveHelp.file)
    .addOption(register())
    .option('--mapping <file>', commandHelp.mapping)
    .option('--leave-out-errors', commandHelp.leaveOutErrors, false)
    .addOption(operator())
    .action(async (file: string, options, command: Command) => {
      if (/\.zip$/i.test(file)) return ended(await importArchive(terminal, file, options.register))
      const { mapping } = options
      if (mapping === undefined)
        return command.error("'--mapping <file>'", { code: 'commander.missingMandatoryOptionValue' })
      return ended(await importDelivery(terminal, file, { ...options, mapping }))
    })

const exportCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('export')
    .usage(commandHelp.commandUsage)
    .description(archiveHelp.export)
    .addOption(register())
    .requiredOption('--out <file>', archiveHelp.out)
    .action(async (options) => ended(await exportArchive(terminal, options)))

const documentsCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('documents')
    .usage(commandHelp.commandUsage)
    .description(commandHelp.documents)
    .addOption(register())
    .addOption(new Option('--agreement <n/aaaa>', commandHelp.agreement).conflicts('all'))
    .option('--all', commandHelp.all)
    .requiredOption('--out <cartella>', commandHelp.out)
    .action(async (options) => ended(await exportDocuments(terminal, options)))

const listCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('list')
    .usage(`<elenco> ${commandHelp.commandUsage}`)
    .description(commandHelp.list)
    .addArgument(new Argument('<elenco>', commandHelp.collection).argParser((text) => collection(text)))
    .addOption(register())
    .option('--search <parole>', commandHelp.search, '')
    .option('--json', commandHelp.json, false)
    .action(async (which, options) => ended(await listRows(terminal, which, options)))

const verifyCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('verify')
    .usage(commandHelp.commandUsage)
    .description(commandHelp.verify)
    .addOption(register())
    .addOption(
      new Option('--attested <n:impronta>', commandHelp.attested)
        .argParser((text, before: readonly Head[]) => [...before, attestedHead(text)])
        .default([]),
    )
    .option('--backups <cartella>', commandHelp.attestingBackups)
    .addOption(passphraseFile())
    .action(async (options) => ended(await verify(terminal, options)))

const passphraseFile = () => new Option('--passphrase-file <file>', backupHelp.passphraseFile)

const backupCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('backup')
    .usage(commandHelp.commandUsage)
    .description(backupHelp.backup)
    .addOption(register())
    .requiredOption('--to <cartella>', backupHelp.to)
    .addOption(passphraseFile())
    .action(async (options) => ended(await backup(terminal, options)))

const backupsCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('backups')
    .usage(commandHelp.commandUsage)
    .description(backupHelp.backups)
    .requiredOption('--from <cartella>', backupHelp.from)
    .addOption(passphraseFile())
    .option('--verify', backupHelp.check, false)
    .action(async (options) => ended(await backups(terminal, options)))

const restoreCommand = (terminal: Terminal, ended: Ended): Command =>
  new Command('restore')
    .usage(commandHelp.commandUsage)
    .description(backupHelp.restore)
    .requiredOption('--from <cartella>', backupHelp.from)
    .addOption(register())
    .option('--at <copia>', backupHelp.at)
    .addOption(passphraseFile())
    .option('--dry-run', backupHelp.dryRun, false)
    .action(async (options) => ended(await restore(terminal, options)))

function attestedHead(text: string): Head {
  const head = attestation(text)
  if (head) return head
  throw new InvalidArgumentError(commandHelp.wrongAttestation(text))
}

function collection(text: string): Collection {
  const named = Collection.safeParse(text)
  if (named.success) return named.data
  throw new InvalidArgumentError(commandHelp.wrongCollection(text))
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(commandHelp.wrongNumber(text, least, most))
  }
