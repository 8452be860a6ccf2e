import type { PdfFile } from '../proof/verifyPdfFiles.ts';

/** There in browsers and in Node alike, but in no library of types that both have. */
declare const TextDecoder: new (
  encoding?: string,
  options?: { ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Whether a file says that it is a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

/**
 * The files that are attached to a PDF, for `verifyPdfFiles`; null where it cannot be read as one. What reads PDFs is loaded
 * only here, since it is large.
 */
export async function filesInPdf(bytes: Uint8Array): Promise<PdfFile[] | null> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return pdf.getAttachments().map(({ name, data }) => ({ name, text: decoder.decode(data) }));
  } catch {
    // A broken file breaks its reader in its own way each time.
    return null;
  }
}
