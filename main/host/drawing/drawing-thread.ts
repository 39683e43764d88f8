import { parentPort, workerData } from 'node:worker_threads'
import { drawerHere } from './drawer.ts'
import type { FromThread, ToThread } from './drawing-pool.ts'

/** A thread that draws one thing after the other, with the fonts and texts of the folder it is given. */
const resourcesFolder: string = workerData
const drawer = drawerHere(resourcesFolder)
const say = (message: FromThread): void => parentPort?.postMessage(message)
let isLeft = false

parentPort?.on('message', (message: ToThread) => {
  isLeft = message === 'leave'
  if (message === 'leave') return
  const watch = { progress: (steps: number) => say({ steps }), cancelled: () => isLeft }
  drawer.draw(message, watch).then(
    (outcome) => say({ outcome }),
    (mistake: unknown) => say({ mistake }),
  )
})
