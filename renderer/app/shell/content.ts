/** The part of the window where the screen is, as an element that can have the focus. */
export const contentId = 'contenuto'

export const contentElement = (): HTMLElement | null => document.getElementById(contentId)
