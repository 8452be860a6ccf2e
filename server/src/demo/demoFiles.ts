import { PNG } from 'pngjs';

/** A file that a head hands in. */
export interface DemoFile {
  name: string;
  bytes: Uint8Array;
}

/** A PDF of one page in a typeface that every reader has: a heading, and lines in ASCII. */
export function notePdf(name: string, heading: string, lines: readonly string[]): DemoFile {
  const shown = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')}) Tj`;
  const body = lines.map((line) => `${shown(line)} T*`).join('\n');
  const page = `BT /F1 16 Tf 72 760 Td 18 TL ${shown(heading)} T* T*\n/F1 11 Tf\n${body}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name, bytes: new TextEncoder().encode(text + table + end) };
}

const [WIDTH, HEIGHT, EDGE] = [640, 360, 24];

/** A picture of bars, each so many per cent of its height, as a chart of a dashboard that was saved. */
export function barsPng(name: string, percents: readonly number[]): DemoFile {
  const picture = new PNG({ width: WIDTH, height: HEIGHT });
  const step = (WIDTH - 2 * EDGE) / percents.length;
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const column = (x - EDGE) / step;
      const top = HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (percents[Math.floor(column)] ?? 0)) / 100;
      const inBar = column % 1 < 0.7 && y >= top && y < HEIGHT - EDGE;
      picture.data.set(inBar ? [31, 92, 122, 255] : [255, 255, 255, 255], (y * WIDTH + x) * 4);
    }
  return { name, bytes: PNG.sync.write(picture) };
}
