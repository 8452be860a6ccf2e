import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PROOF_ATTACHMENT, type ProofFile } from '@risalah/shared/proof';
import { toString as drawCode } from 'qrcode';
import type { ComposedDocument, Proof } from '../composed.ts';
import { mapTexts } from '../mapTexts.ts';
import { drawable, inGlyphs, readFonts } from './fonts.ts';
import { proofAttachments } from './proofAttachments.ts';

/** A place that does not exist: all that Typst reads is handed to it. */
const WORKSPACE = '/risalah-document';
const TEMPLATE = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
/** Results of earlier documents that are kept, by how many documents ago they were of use. */
const KEPT_FOR = 5;

/** Makes PDFs. Keeps its typefaces, so that the second document is quick. */
export interface PdfRenderer {
  /** A document as PDF/A-3a, tagged, with what proves it attached. Throws what Typst says against it. */
  render(composed: ComposedDocument, proof: ProofFile | null, logo: Uint8Array | null): Promise<Uint8Array>;
}

/** Starts the renderer: reads the typefaces. */
export function createPdfRenderer(): PdfRenderer {
  const fonts = readFonts();
  const known = drawable(fonts);
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fonts }] });
  return {
    async render(composed, proof, logo) {
      const shown = mapTexts(composed, (text) => inGlyphs(text, known));
      compiler.resetShadow();
      const put = (path: string, content: Uint8Array | string) =>
        compiler.mapShadow(`${WORKSPACE}${path}`, Buffer.from(content));
      const attached = proofAttachments(proof).map(({ name, description, content }) => {
        put(`/${name}`, content);
        return {
          path: `/${name}`,
          description,
          relationship: name === PROOF_ATTACHMENT ? 'supplement' : 'source',
        };
      });
      const code = composed.blocks.find((block): block is Proof => block.kind === 'proof');
      if (code)
        put('/code.svg', await drawCode(code.url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }));
      if (logo) put('/logo.png', logo);
      const at = new Date(composed.madeAt);
      const date = {
        ...{ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
        ...{ hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() },
      };
      put('/data.json', JSON.stringify({ ...shown, date, attached, logo: logo !== null }));
      const compiled = compiler.compile({ mainFileContent: TEMPLATE });
      if (!compiled.result) {
        const problems = compiler.fetchDiagnostics(compiled.takeError() as never);
        throw new Error(`Typst refused a document: ${JSON.stringify(problems)}`);
      }
      const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-3a', pdfTags: true });
      compiler.evictCache(KEPT_FOR);
      return new Uint8Array(pdf);
    },
  };
}
