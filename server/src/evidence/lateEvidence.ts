/** A file behind an answer or a record that came after FINAL. */
export interface LateEvidence {
  /** Short name of the agency that handed it in. */
  agency: string;
  /** Letters of the answer (`12a`); null where it stands behind the record. */
  label: string | null;
  sha256: string;
  size: number;
}

/** What the addendum says that tells of evidence which came after FINAL; never the file's name, which fewer may read. */
export function lateEvidenceText({ agency, label, sha256, size }: LateEvidence): string {
  const behind = label ? `jawaban ${label}` : 'berkas evaluasi';
  return `Bukti dukung susulan dari ${agency} untuk ${behind}. SHA-256: ${sha256}, ${size} bita.`;
}

/** The hash of the file that such an addendum tells of; null where it tells of something else. */
export function hashInAddendum(text: string): string | null {
  return /^Bukti dukung susulan dari .+\. SHA-256: ([0-9a-f]{64}), \d+ bita\.$/.exec(text)?.[1] ?? null;
}
