import { useState } from 'react'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { Kbd } from '#renderer/components/Kbd.tsx'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { keysText as words } from '#renderer/text/it/keys.ts'
import './keys-help.css'

/** The keys of the program, by where they work. F1 shows them. */
export const KeysHelp = () => {
  const [open, setOpen] = useState(false)
  useShortcut('F1', () => setOpen(true))
  return (
    <>
      <IconButton icon="keyboard" label={words.title} shortcut="F1" onPress={() => setOpen(true)} />
      <Dialog title={words.title} open={open} onClose={() => setOpen(false)} width="wide">
        <div className="keys-help">
          {words.groups.map(({ title, keys }) => (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <dl>
                {keys.map(({ pressed, does }) => (
                  <div key={does} className="keys-help-line">
                    <dt>
                      {pressed.map((one) => (
                        <Kbd key={one} keys={one} />
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  )
}
