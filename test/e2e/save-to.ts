import type { Program } from './fixture.ts'

/** The desktop's dialog answers with this file. */
export const saveTo = ({ electron }: Program, file: string) =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)

/** The person thinks better of it: the desktop's dialog answers with no file. */
export const saveNowhere = ({ electron }: Program) =>
  electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
