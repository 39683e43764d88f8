import type { Page } from '@playwright/test'

/** Seconds between two keys of a scanner that types like a keyboard. */
const pace = 0.008

/**
 * Reads labels as a scanner does: quick keys, then Enter. The moment of each key is said with it, as the system says
 * that of a real one: however busy the machine is that runs the test, a scan stays quicker than fingers.
 */
export async function scanCode(page: Page, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  let timestamp = Date.now() / 1000
  for (const key of code) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, timestamp })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp })
    timestamp += pace
  }
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, timestamp }
  await keyboard.send('Input.dispatchKeyEvent', { ...enter, type: 'keyDown', text: '\r' })
  await keyboard.send('Input.dispatchKeyEvent', { ...enter, type: 'keyUp' })
  await keyboard.detach()
}
