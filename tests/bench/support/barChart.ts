/** One bar. */
export interface Bar {
  label: string;
  value: number;
  /** Whether it is Risalah's. */
  ours: boolean;
}

const ROW = 28;
const LABELS = 200;
const WIDTH = 720;
const NUMBERS = 60;

const told = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2);

/** A picture with one horizontal bar for each value, as SVG that reads on light and on dark pages. */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const height = ROW * (bars.length + 1) + 12;
  const rows = bars.map(({ label, value, ours }, index) => {
    const y = ROW * (index + 1);
    const width = ((WIDTH - LABELS - NUMBERS) * value) / most;
    return [
      `<text x="${LABELS - 10}" y="${y + 19}" text-anchor="end">${label}</text>`,
      `<rect x="${LABELS}" y="${y + 4}" width="${width.toFixed(1)}" height="${ROW - 8}" fill="${ours ? '#0b7285' : '#868e96'}"/>`,
      `<text x="${(LABELS + width + 8).toFixed(1)}" y="${y + 19}">${told(value)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}"
  font-family="system-ui, sans-serif" font-size="14">
<style>text { fill: #212529 } @media (prefers-color-scheme: dark) { text { fill: #dee2e6 } }</style>
<text x="0" y="18" font-weight="600">${title}</text>
${rows.join('\n')}
</svg>
`;
}
