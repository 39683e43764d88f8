import { contextBridge, ipcRenderer } from 'electron'
import { hostPortMessage, type HostState, type Shell, type ShellRequest } from '#src/contract/shell.ts'

const ask = (request: ShellRequest, payload?: unknown) => ipcRenderer.invoke(`shell:${request}`, payload)

const shell: Shell = {
  connect: () => ask('connect'),
  saveFile: (file) => ask('saveFile', file),
  openPaper: (paper) => ask('openPaper', paper),
  showPaper: (paper) => ask('showPaper', paper),
  printPaper: (paper) => ask('printPaper', paper),
  openSignedFolder: () => ask('openSignedFolder'),
  pickBackupFolder: () => ask('pickBackupFolder'),
  pickArchive: () => ask('pickArchive'),
  pickFileToWrite: (file) => ask('pickFileToWrite', file),
  printFile: (file) => ask('printFile', file),
  versions: () => ask('versions'),
  onHostState(listener) {
    const hear = (_event: unknown, state: HostState) => listener(state)
    ipcRenderer.on('shell:host-state', hear)
    ipcRenderer.send('shell:host-state')
    return () => {
      ipcRenderer.off('shell:host-state', hear)
    }
  },
}

// A port cannot cross the context bridge: it is handed over by a message to this very page.
ipcRenderer.on('shell:host-port', (event) => {
  window.postMessage(hostPortMessage, window.location.origin, [...event.ports])
})

contextBridge.exposeInMainWorld('comodato', shell)
