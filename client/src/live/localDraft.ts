/** Text as typed, kept on this device. */
export interface LocalDraft {
  text: string;
  /** The revision of what it was typed on; 0 when on nothing. */
  base: number;
  /** When it was last changed, in ms since 1970 by this device. */
  at: number;
}
