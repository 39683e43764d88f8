import { app } from 'electron'
import { declareAppScheme } from '#main/app/app-scheme.ts'
import { readArguments } from '#main/app/arguments.ts'
import { runCommand } from '#main/app/command.ts'
import { openDesktop } from '#main/app/desktop.ts'
import { keepDiagnostics } from '#main/app/diagnostics.ts'
import { forbidNavigation } from '#main/app/navigation-policy.ts'
import { restrictSessions } from '#main/app/session-policy.ts'
import { enableSandbox } from '#main/app/sandbox.ts'
import { isOnlyInstance } from '#main/app/single-instance.ts'

const asked = readArguments(process.argv.slice(1))

if (asked.kind === 'command') {
  runCommand(asked.command)
} else if (isOnlyInstance(asked.registerFolder)) {
  const log = keepDiagnostics()
  enableSandbox()
  declareAppScheme()
  app.commandLine.appendSwitch('lang', 'it')
  restrictSessions()
  forbidNavigation()
  void openDesktop(asked.registerFolder, log)
} else {
  app.quit()
}
