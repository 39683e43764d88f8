/** Takes the focus to the first field that is wrong, once the errors are drawn. */
export const focusFirstError = (within: ParentNode | null): void => {
  requestAnimationFrame(() => {
    const wrong = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] button')
    wrong?.focus()
    wrong?.scrollIntoView({ block: 'nearest' })
  })
}
