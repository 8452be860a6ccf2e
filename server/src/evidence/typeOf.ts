import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromFile, supportedExtensions } from 'file-type';

/** What a file is, by its content. */
export interface ContentType {
  mediaType: string;
  /** Whether the ending of its name says something else. */
  typeDiffers: boolean;
}

/** What is only told apart by names within one container, or has two endings. */
const SAME: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jfif'],
  ['tif', 'tiff'],
  ['xml', 'svg', 'kml', 'gpx', 'html', 'xhtml'],
  ['mp4', 'm4v', 'mov'],
  ['heic', 'heif'],
  ['doc', 'xls', 'ppt', 'msi', 'cfb'],
];

/** Endings of plain text, which has no marks by which its content could be told. */
const TEXTS = new Set(['txt', 'csv', 'md', 'log', 'tsv']);
const UNKNOWN = 'application/octet-stream';
const LOOKED_AT = 65_536;

/** What a file is, told from its content; text that no browser would take for a page is `text/plain`. */
export async function typeOf(file: string, name: string): Promise<ContentType> {
  const ending = extname(name).slice(1).toLowerCase();
  const found = await fileTypeFromFile(file);
  if (found) return { mediaType: found.mime, typeDiffers: !sameEnding(ending, found.ext) };
  const plain = await isPlainText(file);
  const claimsMore = supportedExtensions.has(ending as never) || (TEXTS.has(ending) && !plain);
  return { mediaType: plain ? 'text/plain' : UNKNOWN, typeDiffers: claimsMore };
}

function sameEnding(ending: string, found: string): boolean {
  return ending === found || SAME.some((group) => group.includes(ending) && group.includes(found));
}

async function isPlainText(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    const bytes = buffer.subarray(0, bytesRead);
    // What was looked at may end in the middle of a character.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: bytesRead === LOOKED_AT });
    return !text.includes('\0') && !/^\s*<[!?a-z]/i.test(text);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
