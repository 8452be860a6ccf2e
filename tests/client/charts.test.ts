import { fileName, workbookCells } from '@risalah/client/src/charts/downloadSheet.ts';
import { outline, pointOf, RADIUS } from '@risalah/client/src/charts/radar.ts';
import type { Sheet } from '@risalah/client/src/charts/sheet.ts';
import { layOutSpark, layOutTrend } from '@risalah/client/src/charts/trend.ts';
import { describe, expect, it } from 'vitest';

const places = (path: string | null) =>
  (path?.match(/-?[\d.]+,-?[\d.]+/g) ?? []).map((pair) => pair.split(',').map(Number));

describe('a radar', () => {
  it('puts the first axis straight up and the highest score on the outermost ring', () => {
    expect(pointOf(500, 0, 6)).toEqual({ x: 0, y: -RADIUS });
    expect(pointOf(500, 3, 6)).toEqual({ x: 0, y: RADIUS });
    expect(pointOf(250, 0, 6)).toEqual({ x: 0, y: -RADIUS / 2 });
  });

  it('goes round and back to where it began when every score is there', () => {
    const round = places(outline([350, 330, 310, 320, 270, 300]));
    expect(round).toHaveLength(7);
    expect(round[6]).toEqual(round[0]);
  });

  it('joins neighbours only, and leaves a gap beside a score that is missing', () => {
    const path = outline([350, 330, null, 320, null, null]);
    expect(path?.match(/M/g)).toHaveLength(3);
    expect(outline([350, null, 310, null, 270, null])).toBeNull();
    expect(outline([null, null, null])).toBeNull();
  });
});

describe('a trend', () => {
  it('begins and ends at whole levels around its scores', () => {
    expect(layOutTrend([258, 280, 300, 313], 600).levels.map(({ level }) => level)).toEqual([2, 3, 4]);
    expect(layOutTrend([500], 600).levels.map(({ level }) => level)).toEqual([4, 5]);
    expect(layOutTrend([100, 120], 600).levels.map(({ level }) => level)).toEqual([1, 2]);
  });

  it('rises to the right where scores rise, and keeps every point in the drawing', () => {
    const { points } = layOutTrend([258, 280, 300, 313], 350);
    for (const [index, { x, y }] of points.entries()) {
      const next = points[index + 1];
      if (next) expect([next.x > x, next.y < y]).toEqual([true, true]);
      expect([x > 0 && x < 350, y > 0 && y < 150]).toEqual([true, true]);
    }
  });

  it('leaves a gap in a small line where a score is missing', () => {
    const { path, points } = layOutSpark([200, null, 300, 400], 132, 28);
    expect(points).toHaveLength(3);
    expect(path.match(/M/g)).toHaveLength(2);
  });
});

describe('the file of a table', () => {
  const sheet: Sheet = {
    title: 'Kota Palopo, nilai per tahap',
    columns: [
      { head: 'Siklus', kind: 'text' },
      { head: 'Nilai', kind: 'score' },
      { head: 'Butir', kind: 'count' },
      { head: 'Sidang', kind: 'moment' },
    ],
    rows: [
      [
        { value: '=2+2', to: '/regions/1' },
        { value: 313 },
        { value: 0 },
        { value: '2024-11-19T01:00:00.000Z' },
      ],
      [{ value: '2025' }, { value: null }, { value: 16 }, { value: null }],
    ],
  };

  it('has the figures of the page as numbers and dates, and no word as a formula', () => {
    expect(workbookCells(sheet)).toEqual([
      ['Siklus', 'Nilai', 'Butir', 'Sidang (UTC)'].map((value) => ({ value, fontWeight: 'bold' })),
      [
        { value: '=2+2' },
        { value: 3.13, format: '0.00' },
        { value: 0, format: '#,##0' },
        { value: new Date('2024-11-19T01:00:00.000Z'), format: 'yyyy-mm-dd hh:mm' },
      ],
      [{ value: '2025' }, null, { value: 16, format: '#,##0' }, null],
    ]);
  });

  it('is named after what it tells', () => {
    expect(fileName(sheet.title)).toBe('kota-palopo-nilai-per-tahap.xlsx');
    expect(fileName('../…/')).toBe('tabel.xlsx');
  });
});
