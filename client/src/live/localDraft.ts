/** Text as typed, kept on this device. */
export interface LocalDraft {
  text: string;
  /** The revision of what it was typed on; 0 when on nothing. */
  base: number;
  /** When it was last changed, in ms since 1970 by this device. */
  at: number;
  /**
   * The server has it, as the revision `base`. It is here for a page that opens without a line before this device keeps what the server
   * says of it.
   */
  saved?: true;
}
