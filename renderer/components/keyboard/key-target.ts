/** What a key is pressed in, also in a part of the page that keeps its own elements to itself. */
export const keyTarget = (event: KeyboardEvent): EventTarget | null => event.composedPath()[0] ?? event.target
