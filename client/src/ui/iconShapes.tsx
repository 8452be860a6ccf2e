import type { ReactElement } from 'react';

/** The drawings of every icon on a 16 px grid, stroked 1.6 px at every size in the colour of the words beside them. */
export const iconShapes = {
  check: <path d="m2.5 8.6 3.6 3.6 7.4-8" strokeWidth="2" />,
  decision: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4a5.6 5.6 0 0 0 0 11.2Z" fill="currentColor" stroke="none" />
    </>
  ),
  open: <circle cx="8" cy="8" r="5.2" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.4V8l2.6 1.6" />
    </>
  ),
  pencil: (
    <>
      <path d="m3 13 .7-3.3 7.2-7.2a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1l-7.2 7.2Z" />
      <path d="m9.6 3.8 2.6 2.6" />
    </>
  ),
  mic: (
    <>
      <rect x="5.8" y="1.6" width="4.4" height="8" rx="2.2" />
      <path d="M3.2 7.6a4.8 4.8 0 0 0 9.6 0M8 12.4v2.2" />
    </>
  ),
  followUp: <path d="M3 2.8v3.4a2.6 2.6 0 0 0 2.6 2.6h7.6M10 5.6l3.2 3.2-3.2 3.2" />,
  cross: <path d="m3.6 3.6 8.8 8.8m0-8.8-8.8 8.8" />,
  camera: (
    <>
      <path d="M1.8 5h2.6l1.2-1.8h4.8L11.6 5h2.6v8H1.8Z" />
      <circle cx="8" cy="8.8" r="2.4" />
    </>
  ),
  clip: (
    <path d="m13.6 7.4-5.7 5.7a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.5-1.5l5.3-5.4" />
  ),
  connected: (
    <>
      <path d="M1.6 6.2a9.2 9.2 0 0 1 12.8 0M4.1 9a5.6 5.6 0 0 1 7.8 0" />
      <circle cx="8" cy="12.2" r="1.7" fill="currentColor" stroke="none" />
    </>
  ),
  offline: (
    <>
      <path d="M1.6 6.2a9.3 9.3 0 0 1 2.6-1.8M7.2 3.6a9.1 9.1 0 0 1 7.2 2.6M4.1 9a5.5 5.5 0 0 1 2.4-1.4M10.3 8a5.6 5.6 0 0 1 1.6 1M2.4 2.4l11.2 11.2" />
      <circle cx="8" cy="12.2" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.6" rx="1.4" />
      <path d="M5.4 7V4.8a2.6 2.6 0 0 1 5.2 0V7" />
    </>
  ),
  pause: <path d="M5.4 3.6v8.8M10.6 3.6v8.8" strokeWidth="2.4" strokeLinecap="butt" />,
  play: <path d="M4.8 3v10l8-5Z" fill="currentColor" />,
  chevronDown: <path d="m3.6 6 4.4 4.4L12.4 6" />,
  chevronUp: <path d="m3.6 10 4.4-4.4 4.4 4.4" />,
  chevronRight: <path d="M6 3.6 10.4 8 6 12.4" />,
  chevronLeft: <path d="M10 3.6 5.6 8l4.4 4.4" />,
  plus: <path d="M8 2.8v10.4M2.8 8h10.4" />,
  hand: (
    <path d="M4 8.6V5.2a1 1 0 0 1 2 0v2.2V3a1 1 0 0 1 2 0v4-4.9a1 1 0 0 1 2 0V7 4a1 1 0 0 1 2 0v5.6a4.6 4.6 0 0 1-4.6 4.6c-2 0-2.9-.9-3.7-2.3L2.3 9.5a1 1 0 0 1 1.6-1Z" />
  ),
  file: (
    <>
      <path d="M3.6 1.8h5.2l3.6 3.6v8.8H3.6Z" />
      <path d="M8.8 1.8v3.6h3.6" />
    </>
  ),
  search: (
    <>
      <circle cx="6.8" cy="6.8" r="4.4" />
      <path d="m10.2 10.2 3.8 3.8" strokeWidth="2" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.2" r="2.5" />
      <path d="M1.4 13.4c.3-2.6 2.1-4 4.6-4s4.3 1.4 4.6 4M10.4 2.9a2.4 2.4 0 0 1 0 4.6M12 9.7c1.5.5 2.4 1.8 2.6 3.7" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5" r="2.9" />
      <path d="M2.6 14c.3-3 2.4-4.6 5.4-4.6s5.1 1.6 5.4 4.6" />
    </>
  ),
  upload: <path d="M8 10V1.8M4.8 5 8 1.8 11.2 5M2.2 9.4v4.4h11.6V9.4" />,
  download: <path d="M8 1.8V10M4.8 6.8 8 10l3.2-3.2M2.2 9.4v4.4h11.6V9.4" />,
  menu: <path d="M2 4.2h12M2 8h12M2 11.8h12" />,
  bell: (
    <>
      <path d="M3.4 11.4V7a4.6 4.6 0 0 1 9.2 0v4.4l1 1H2.4Z" />
      <path d="M6.4 14.4h3.2" />
    </>
  ),
  speaker: <path d="M2 6v4h2.6l3.6 3V3L4.6 6ZM10.8 5.6a3.4 3.4 0 0 1 0 4.8M12.8 3.6a6.2 6.2 0 0 1 0 8.8" />,
  screen: <path d="M2 2.4h12v7.8H2ZM8 10.4v2.4M5 13.8l3-2 3 2" />,
  external: <path d="M9.2 2.4h4.4v4.4M13.4 2.6 7.6 8.4M11.6 9.4v4H2.6v-9h4" />,
  enter: <path d="M13 3.4v4.2a1.8 1.8 0 0 1-1.8 1.8H3.4M6.4 6.2 3.2 9.4l3.2 3.2" />,
  arrowUp: <path d="M8 13.4V2.8M4 6.8l4-4 4 4" />,
  arrowDown: <path d="M8 2.6v10.6M4 9.2l4 4 4-4" />,
  bold: <path d="M4.4 2.8h4.2a2.5 2.5 0 0 1 0 5H4.4Zm0 5h4.8a2.7 2.7 0 0 1 0 5.4H4.4Z" strokeWidth="2" />,
  italic: <path d="M6.6 2.8h5M4.4 13.2h5M9.4 2.8 6.6 13.2" />,
  bullets: (
    <>
      <path d="M6.2 3.8h7.6M6.2 8h7.6M6.2 12.2h7.6" />
      <path d="M2.4 3.8h.4M2.4 8h.4M2.4 12.2h.4" strokeWidth="2.4" strokeLinecap="round" />
    </>
  ),
  numbers: (
    <path d="M7 3.8h6.8M7 8h6.8M7 12.2h6.8M2.4 2.6l1-.6v3.8M2.2 9.8c.3-.9 2-.8 2 .2 0 .8-1.9 1.6-2 3h2.2" />
  ),
  quote: <path d="M3 3v10M6.4 4.6h7.2M6.4 8h7.2M6.4 11.4h4.6" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  ),
  at: (
    <>
      <circle cx="8" cy="8" r="2.5" />
      <path d="M10.5 5.5v3.1a1.8 1.8 0 0 0 3.5-.6 6 6 0 1 0-2.4 4.8" />
    </>
  ),
  table: <path d="M2.2 3h11.6v10H2.2ZM2.2 6.4h11.6M2.2 9.7h11.6M6.1 3v10M9.9 3v10" />,
  undo: <path d="M5.4 3 2.6 5.8l2.8 2.8M2.8 5.8h6.6a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="m10.6 3 2.8 2.8-2.8 2.8M13.2 5.8H6.6a3.6 3.6 0 0 0 0 7.2H10" />,
  live: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" opacity=".22" />
      <circle cx="8" cy="8" r="4.2" fill="currentColor" stroke="none" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.9" />
      <path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1" />
    </>
  ),
  moon: <path d="M13.4 9.6A5.9 5.9 0 0 1 6.4 2.6a5.7 5.7 0 1 0 7 7Z" />,
} satisfies Record<string, ReactElement>;

/** The names of the icons. */
export type IconName = keyof typeof iconShapes;
