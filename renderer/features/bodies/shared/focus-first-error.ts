/** Brings the keyboard to the first field that is wrong. The errors are drawn with the next frame. */
export const focusFirstError = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] [role="spinbutton"]',
    )
    field?.focus()
  })
}
