import { PROOF_ATTACHMENT, type ProofFile, placeOf, sha256Hex } from '@risalah/shared/proof';
import { proofText } from '../../proof/proofText.ts';

/** A file within a PDF. */
export interface Attachment {
  name: string;
  description: string;
  content: string;
}

/**
 * What is attached to a document: the proof file, which holds everything that verifying needs, and each frozen text by
 * itself, whose SHA-256 is the fingerprint that is printed. Nothing before anything is FINAL.
 */
export function proofAttachments(proof: ProofFile | null): Attachment[] {
  if (!proof) return [];
  return [
    {
      name: PROOF_ATTACHMENT,
      description: 'Frozen texts, seals and public keys',
      content: proofText(proof),
    },
    ...proof.sealed.map(({ canonicalJson }) => ({
      name: `${sha256Hex(canonicalJson).slice(0, 16)}.json`,
      description: `Canonical JSON: ${placeOf(canonicalJson).dimension ?? ''}`,
      content: canonicalJson,
    })),
  ];
}
