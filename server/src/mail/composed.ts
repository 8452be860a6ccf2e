/** An e-mail as it goes over the wire. */
export interface Composed {
  from: string;
  to: string;
  bytes: Buffer;
}
