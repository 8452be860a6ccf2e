/** A sentence for whoever typed a command or starts the server, in both languages. */
export class Complaint extends Error {
  constructor(english: string, indonesian: string) {
    super(`${english}\n${indonesian}`);
  }
}
