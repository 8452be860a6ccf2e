/** A sentence for whoever typed a command, in both languages. */
export class Complaint extends Error {
  constructor(english: string, indonesian: string) {
    super(`${english}\n${indonesian}`);
  }
}
