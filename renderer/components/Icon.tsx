import './icon.css'

/** The drawings, on a 16 px grid, stroked with 1.5 px lines in the colour of the text. */
const drawings = {
  add: 'M8 3v10M3 8h10',
  archive: 'M2.5 3.5h11v3h-11zM3.5 6.5v6h9v-6M6.5 9h3',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  building: 'M2.5 13.5h11M4 13.5v-7M8 13.5v-7M12 13.5v-7M2.5 6.5 8 2.5l5.5 4z',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronLeft: 'M10 4 6 8l4 4',
  chevronRight: 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  danger: 'M5.3 2.5h5.4l2.8 2.8v5.4l-2.8 2.8H5.3l-2.8-2.8V5.3zM8 5v3.5M8 10.7v.1',
  device: 'M2.5 3h11v7.5h-11zM6 13.5h4M8 10.5v3',
  document: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3M6 8.5h4M6 11h4',
  download: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M3 13.5h10',
  exchange: 'M2.5 5.5h10.5l-3-3M13.5 10.5H3l3 3',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  folder: 'M2.5 4h4l1.5 2h5.5v7h-11z',
  grip: 'M6 4v.1M10 4v.1M6 8v.1M10 8v.1M6 12v.1M10 12v.1',
  history: 'M3 8a5 5 0 1 0 1.6-3.7L2.500 6.200M2.500 2.800v3.400h3.400M8 5v3.200l2.200 1.300',
  keyboard: 'M1.5 4h13v8h-13zM4 6.5v.1M6.7 6.5v.1M9.4 6.5v.1M12 6.5v.1M5 9.500h6',
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M8 7.3V11M8 5v.1',
  moon: 'M12.9 9.6A5.3 5.3 0 0 1 6.4 3.1a5.3 5.3 0 1 0 6.5 6.5z',
  more: 'M3 7.5v1M8 7.5v1M13 7.5v1',
  panel: 'M2.5 3h11v10h-11zM6 3v10',
  pin: 'M6 2.5h4l-.5 4 2 2h-7l2-2zM8 8.5v5',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a3.7 3.7 0 0 0 0 7.4H10',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3l3.2 3.2',
  settings: 'M2.5 5h5M10.5 5h3M9 3.5v3M2.5 11h3M8.5 11h5M7 9.5v3',
  sun: 'M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  system: 'M2.5 3h11v7.5h-11zM5.5 13.5h5M8 3v7.5',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a3.7 3.7 0 0 1 0 7.4H6',
  upload: 'M8 10.5V3M4.5 6 8 2.5 11.5 6M3 13.5h10',
  user: 'M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.8 13.5c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  warning: 'M8 2.5 14 13H2zM8 6.5v3.2M8 11.4v.1',
} as const

/** The name of one of our icons. */
export type IconName = keyof typeof drawings

/** A line icon of 16 px. It is decoration: the control that shows it carries the words. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
)
