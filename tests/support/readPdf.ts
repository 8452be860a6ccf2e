import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a library that did not write it reads it. */
export interface ReadPdf {
  pages: number;
  /** The words of each page. */
  texts: string[];
  /** All words, blanks as one. */
  text: string;
  /** What the file says of itself: its language, title, version. */
  info: Record<string, unknown>;
  /** XMP, where the standard that it keeps to is named. */
  metadata: string;
  marked: boolean;
  /** Files within it, by name. */
  attachments: Map<string, Uint8Array>;
  /** How often each role stands in its structure. */
  roles: Map<string, number>;
  /** What pictures say to who cannot see them. */
  alts: string[];
  links: string[];
}

interface StructNode {
  role?: string;
  alt?: string;
  children?: StructNode[];
}

/** Reads a PDF whole. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const attached = (await pdf.getAttachments()) as unknown as Iterable<
    [string, { content?: Uint8Array }]
  > | null;
  const read: ReadPdf = {
    pages: pdf.numPages,
    ...{
      texts: [],
      text: '',
      info: info as Record<string, unknown>,
      metadata: String(metadata?.getRaw() ?? ''),
    },
    marked: ((await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    attachments: new Map(),
    ...{ roles: new Map(), alts: [], links: [] },
  };
  for (const [name, file] of attached instanceof Map ? attached : Object.entries(attached ?? {})) {
    const content = (file as { content?: Uint8Array }).content ?? (await pdf.getAttachmentContent?.(name));
    read.attachments.set(name, content ?? new Uint8Array());
  }
  const count = (node: StructNode): void => {
    if (node.role) read.roles.set(node.role, (read.roles.get(node.role) ?? 0) + 1);
    if (node.alt) read.alts.push(node.alt);
    for (const child of node.children ?? []) count(child);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    read.texts.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    );
    // A PDF that is not tagged has none.
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) count(tree);
    for (const { url } of await page.getAnnotations()) if (url) read.links.push(url);
  }
  read.text = read.texts.join(' ').replaceAll(/\s+/g, ' ');
  await task.destroy();
  return read;
}
