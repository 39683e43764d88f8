import { expect, test } from './fixture.ts'
import { goTo } from './founded.ts'
import { draftsRegister } from './loan-register.ts'

test('the views of the loans stay on one line in the smallest window, also with letters a quarter larger', async ({
  folder,
  openProgram,
}) => {
  await draftsRegister(folder)
  const { page, electron } = await openProgram()
  await goTo(page, 'Prestiti')
  const views = page.getByRole('tablist')
  await expect(views).toBeVisible()
  const tabs = await views.getByRole('tab').all()
  expect(tabs.length).toBe(9)
  for (const [width, zoom] of [
    [1280, 1],
    [960, 1],
    [960, 1.25],
  ] as const) {
    await electron.evaluate(
      ({ BrowserWindow }, wanted) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setContentSize(wanted.width, 600)
        window?.webContents.setZoomFactor(wanted.zoom)
      },
      { width, zoom },
    )
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width / zoom)
    const end = await views.evaluate((list) => list.getBoundingClientRect().right)
    for (const tab of tabs) {
      const what = `${await tab.textContent()}, ${width} wide at ${zoom}`
      expect(await tab.evaluate((one) => one.getBoundingClientRect().right), what).toBeLessThanOrEqual(end)
      // A text node that is broken has a box on every line.
      const lines = await tab.evaluate((one) => {
        const range = document.createRange()
        range.selectNode(one.firstChild ?? one)
        return range.getClientRects().length
      })
      expect(lines, what).toBe(1)
    }
  }
})
