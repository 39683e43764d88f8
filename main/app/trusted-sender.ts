import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, type WebFrameMain } from 'electron'
import { isOurs } from '#main/app/app-address.ts'

/** The frame that asked, when it is the main frame of one of our windows and shows one of our pages. */
export function trustedSender(event: IpcMainEvent | IpcMainInvokeEvent): WebFrameMain | undefined {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame) return undefined
  if (BrowserWindow.fromWebContents(event.sender) === null) return undefined
  return isOurs(frame.url) ? frame : undefined
}
