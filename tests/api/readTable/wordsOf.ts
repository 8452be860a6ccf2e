import { unzipSync } from 'fflate';
import { readPdf } from '../../support/readPdf.ts';

/** The words of a download, whichever form it has: what stands in a PDF and in the files within it, the parts of a DOCX or XLSX, else its text. */
export async function wordsOf(path: string, bytes: Uint8Array): Promise<string> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (/\.pdf\?/.test(path) && bytes[0] === 0x25) {
    const { attachments, ...read } = await readPdf(bytes);
    const within = [...attachments].map(([name, file]) => `${name} ${new TextDecoder().decode(file)}`);
    return [JSON.stringify(read), ...within].join('\n');
  }
  if (!isZip) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}
