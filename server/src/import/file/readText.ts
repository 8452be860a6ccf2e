import { isUtf8 } from 'node:buffer';
import { IMPORT_LIMITS, ImportEncoding, ImportFault, ImportSeparator } from '@risalah/shared';
import iconv from 'iconv-lite';
import jschardet from 'jschardet';
import Papa from 'papaparse';
import { type Cell, FileRefused, type Reading, type Row, type Tables } from './table.ts';

/** What the decoder calls each encoding. */
const DECODERS: Record<ImportEncoding, string> = {
  UTF_8: 'utf8',
  UTF_16LE: 'utf16le',
  UTF_16BE: 'utf16be',
  WINDOWS_1252: 'windows-1252',
  MACINTOSH: 'macintosh',
};

const SEPARATORS: Record<ImportSeparator, string> = { COMMA: ',', SEMICOLON: ';', TAB: '\t', PIPE: '|' };

/** A number as a spreadsheet writes it once its last digits are gone: `1,98E+17`. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** The mark at the beginning of a text in UTF-16 with the big end first. */
const BIG_END_FIRST = Buffer.from([0xfe, 0xff]);

/** The first line that some spreadsheets write to tell what cells are separated by. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Reads a text file of separated cells. How it is encoded and separated is found out unless it is told. */
export function readText(bytes: Buffer, name: string, reading: Reading): Tables {
  const encoding = reading.encoding ?? detectEncoding(bytes);
  const decoded = iconv.decode(bytes, DECODERS[encoding]);
  if (decoded.includes('\0')) throw new FileRefused('IMPORT_UNREADABLE');
  const told = SEPARATOR_LINE.exec(decoded);
  const text = told ? decoded.slice(told[0].length) : decoded;
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter: reading.separator ? SEPARATORS[reading.separator] : (told?.[1] ?? guessSeparator(text)),
    skipEmptyLines: false,
  });
  if (errors.some(({ type }) => type === 'Quotes')) throw new FileRefused('IMPORT_UNREADABLE');
  const skipped = told ? 1 : 0;
  const rows: Row[] = [];
  for (const [index, given] of data.entries()) {
    const cells = given.slice(0, IMPORT_LIMITS.columns).map(readCell);
    if (cells.some(Boolean)) rows.push({ line: index + 1 + skipped, cells });
  }
  const [separator] = Object.entries(SEPARATORS).find(([, sign]) => sign === meta.delimiter) ?? [];
  return {
    sheets: [{ name, rows }],
    encoding,
    separator: (separator as ImportSeparator | undefined) ?? ImportSeparator.COMMA,
  };
}

function readCell(given: string): Cell | undefined {
  const text = given.trim();
  if (text === '') return undefined;
  if (SHORTENED.test(text)) return { text, fault: ImportFault.DIGITS_LOST };
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  return { text, number };
}

/** What cells are most likely separated by, by the first lines that say anything: empty ones would lead astray. */
function guessSeparator(text: string): string {
  const { meta } = Papa.parse(text, {
    delimitersToGuess: Object.values(SEPARATORS),
    skipEmptyLines: 'greedy',
    preview: 20,
  });
  return meta.delimiter;
}

/** The encoding that a text is most likely in; Western European Windows where nothing else is certain. */
function detectEncoding(bytes: Buffer): ImportEncoding {
  // A file that is valid UTF-8 is nothing else, unless every second byte is empty.
  if (isUtf8(bytes) && !bytes.includes(0)) return ImportEncoding.UTF_8;
  if (bytes.subarray(0, 2).equals(BIG_END_FIRST)) return ImportEncoding.UTF_16BE;
  const found = jschardet.detect(bytes).encoding?.toLowerCase().replace(/[-_]/g, '') ?? '';
  if (found.startsWith('utf16be')) return ImportEncoding.UTF_16BE;
  if (found.startsWith('utf16')) return ImportEncoding.UTF_16LE;
  if (found === 'macroman' || found === 'macintosh') return ImportEncoding.MACINTOSH;
  return ImportEncoding.WINDOWS_1252;
}
