import type { ProofFile } from '@risalah/shared/proof';

/** A proof as the text of a file. Apart from what reads the database, so that threads that have none can say it too. */
export const proofText = (proof: ProofFile): string => `${JSON.stringify(proof, null, 1)}\n`;
