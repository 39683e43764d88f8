import { type Drawing, type DrawingFault, drawn, type Drawn } from '#main/documents/drawing.ts'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { paperResources } from '#main/host/papers/paper-resources.ts'
import { Breath } from '#main/journal/breath.ts'
import { refused, type Result } from '#src/shared/result.ts'

/** What drawing came to: a file, or why there is none. */
export type Outcome = Result<Drawn, DrawingFault | { readonly code: 'workCancelled' }>

/** Who waits for a drawing: may have gone, and may hear how many steps were taken. */
export type Watch = { readonly cancelled: () => boolean; readonly progress?: (steps: number) => void }

export const unwatched: Watch = { cancelled: () => false }

/** Draws whatever the register has to. One that nobody waits for any more is not begun. */
export type Drawer = {
  readonly draw: (drawing: Drawing, watch?: Watch) => Promise<Outcome>
  /** How many it draws at the same time. */
  readonly atOnce: number
  /** Lets go of what it drew with. */
  readonly close: () => Promise<void>
}

/** Draws in this very thread, giving way to others between two steps. */
export function drawerHere(resourcesFolder: string): Drawer {
  const texts = new OwnTexts()
  return {
    atOnce: 1,
    close: async () => {},
    async draw(drawing, { progress, cancelled } = unwatched) {
      if (cancelled()) return refused({ code: 'workCancelled' })
      const program = paperResources(resourcesFolder)
      if (!program.ok) return program
      const resources = texts.over(program.value, drawing.texts)
      if (!resources.ok) return resources
      const steps = drawn(drawing, resources.value)
      const breath = new Breath()
      let taken = 0
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return step.value
        taken += 1
        if (!breath.due) continue
        progress?.(taken)
        await breath.take()
        if (cancelled()) return refused({ code: 'workCancelled' })
      }
    },
  }
}
