import { app, crashReporter } from 'electron'
import log from 'electron-log/main'
import path from 'node:path'

/** Where messages of error go. Never personal data: what people wrote in the register stays in the register. */
export type Log = Pick<typeof log, 'info' | 'warn' | 'error'>

/** Crash dumps and messages stay on this machine. */
export function keepDiagnostics(): Log {
  crashReporter.start({ uploadToServer: false })
  log.transports.file.resolvePathFn = () => path.join(app.getPath('logs'), 'comodato.log')
  log.transports.file.maxSize = 5 * 1024 * 1024
  log.transports.console.level = app.isPackaged ? false : 'info'
  log.errorHandler.startCatching({ showDialog: false })
  return log
}
