import type { Finding } from './finding.ts';
import { readProofFile } from './proofFile.ts';
import { type ProofReport, verifyProof } from './verifyProof.ts';

/** The name of the proof file within a PDF. */
export const PROOF_ATTACHMENT = 'risalah-proof.json';

/** A file that is attached to a PDF. */
export interface PdfFile {
  name: string;
  /** Its content, read as UTF-8. */
  text: string;
}

/**
 * Verifies what is attached to a PDF: the proof file by itself, and that every other file is one of the texts that it proves.
 * Says in any case that pages are not signed, and where the PDF (null: one that cannot be read) holds no proof. Never throws.
 */
export function verifyPdfFiles(
  files: readonly PdfFile[] | null,
  { publicKey }: { publicKey?: string } = {},
): ProofReport {
  const proof = files?.find(({ name }) => name === PROOF_ATTACHMENT);
  if (!files || !proof) {
    const findings: Finding[] = [{ code: files ? 'PDF_WITHOUT_PROOF' : 'PDF_UNREADABLE', place: {} }];
    return { valid: false, pinned: publicKey !== undefined, findings, proven: [], keys: [] };
  }
  const report = verifyProof(proof.text, { publicKey });
  const texts = new Set(readProofFile(proof.text)?.sealed.map(({ canonicalJson }) => canonicalJson));
  const foreign = files
    .filter((file) => file !== proof && !texts.has(file.text))
    .map(({ name }): Finding => ({ code: 'ATTACHMENT_DIFFERS', place: {}, field: name }));
  return {
    ...report,
    valid: report.valid && foreign.length === 0,
    findings: [...report.findings, ...foreign, { code: 'PAGES_NOT_SIGNED', place: {} }],
  };
}
