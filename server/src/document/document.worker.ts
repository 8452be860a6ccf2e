import type { MessagePort } from 'node:worker_threads';
import { DocumentFormat, DocumentPhase } from '@risalah/shared';
import { composeDocument } from './compose/composeDocument.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { markdownOf } from './render/markdown.ts';
import { createPdfRenderer, type PdfRenderer } from './render/pdf.ts';

/** A document to make, as it is handed to a thread. */
export interface DocumentJob {
  facts: DocumentFacts;
  logo: Uint8Array | null;
  format: DocumentFormat;
  /** Is told each phase. */
  progress: MessagePort;
}

// Read when the first PDF is asked for: the typefaces take a moment.
let pdf: PdfRenderer | undefined;

/** Makes one document, in a thread of its own. */
export default async function makeDocument({
  facts,
  logo,
  format,
  progress,
}: DocumentJob): Promise<Uint8Array> {
  try {
    progress.postMessage(DocumentPhase.COMPOSING);
    if (format === DocumentFormat.JSON) return bytes(`${JSON.stringify(facts, null, 1)}\n`);
    if (format === DocumentFormat.XLSX) return (await import('./render/workbook.ts')).renderWorkbook(facts);
    const composed = composeDocument(facts);
    progress.postMessage(DocumentPhase.RENDERING);
    if (format === DocumentFormat.MD) return bytes(markdownOf(composed));
    if (format === DocumentFormat.DOCX) {
      // Read only when somebody asks for it: it is large.
      const { renderDocx } = await import('./render/docx.ts');
      return await renderDocx(composed, logo);
    }
    pdf ??= createPdfRenderer();
    return await pdf.render(composed, facts.proof, logo);
  } finally {
    progress.close();
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
