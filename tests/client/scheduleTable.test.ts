import { filledDown } from '@risalah/client/src/workspace/schedule/filledDown.ts';
import { spreadPaste } from '@risalah/client/src/workspace/schedule/pasteTable.ts';
import { findPeopleAmong } from '@risalah/client/src/workspace/schedule/readPeople.ts';
import { readRow } from '@risalah/client/src/workspace/schedule/readRow.ts';
import { readTable } from '@risalah/client/src/workspace/schedule/readTable.ts';
import { withCells } from '@risalah/client/src/workspace/schedule/scheduleRow.ts';
import { readDate, readTime, readZone } from '@risalah/client/src/workspace/schedule/typedDate.ts';
import { describe, expect, it } from 'vitest';

const REGIONS = [
  { id: 'a', name: 'Kota Palopo', code: '73.73' },
  { id: 'b', name: 'Kota Jayapura', code: '91.71' },
  { id: 'c', name: 'Kawasan Otorita', code: null },
];
const PEOPLE = [
  { id: '1', name: 'Prof. Dr. Wahyudi, M.P.P.', email: 'ketua@panel.test' },
  { id: '2', name: 'Anggota Panel', email: 'satu@panel.test' },
  { id: '3', name: 'Anggota Panel', email: 'dua@panel.test' },
];
const find = findPeopleAmong(PEOPLE);

describe('a typed date', () => {
  it.each([
    '2025-11-19',
    '19/11/2025',
    '19-11-2025',
    '19.11.2025',
    '19/11/25',
    '19 November 2025',
    'Rabu, 19 Nov 2025',
    ' 19  november  2025 ',
    'Wednesday, 19 November 2025',
  ])('reads %s', (typed) => expect(readDate(typed)).toBe('2025-11-19'));

  it('reads Indonesian names of months, the day before the month', () => {
    expect(readDate('17 Agustus 2025')).toBe('2025-08-17');
    expect(readDate('5 Des 2025')).toBe('2025-12-05');
    expect(readDate('03/04/2025')).toBe('2025-04-03');
  });

  it.each(['', '19', '31/02/2025', '45980', 'besok', '19/13/2025', '1/1/1999'])(
    'does not read "%s"',
    (typed) => expect(readDate(typed)).toBeNull(),
  );
});

it.each([
  ['09:00', '09:00'],
  ['9.00', '09:00'],
  ['pukul 13.30 WITA', '13:30'],
  ['09:00:00', '09:00'],
  ['24:00', null],
  ['9', null],
  ['', null],
])('a typed time "%s" is read as %s', (typed, read) => expect(readTime(typed)).toBe(read));

it('a time zone is read as people call it', () => {
  expect(['wib', 'WITA ', 'Wit', 'Asia/Jakarta', 'UTC', 'GMT+8'].map(readZone)).toEqual([
    'Asia/Jakarta',
    'Asia/Makassar',
    'Asia/Jayapura',
    'Asia/Jakarta',
    null,
    null,
  ]);
});

it('people are found by whole name or email; a comma belongs to a title', () => {
  expect(find('prof. dr. wahyudi, m.p.p.; DUA@panel.test')).toMatchObject({
    personIds: ['1', '3'],
    unknown: [],
  });
  expect(find('Anggota panel; orang lain')).toEqual({
    personIds: [],
    unknown: ['orang lain'],
    ambiguous: ['Anggota panel'],
  });
});

describe('a row', () => {
  const [palopo, jayapura, otorita] = REGIONS as [
    (typeof REGIONS)[0],
    (typeof REGIONS)[0],
    (typeof REGIONS)[0],
  ];
  const whole = { date: '19/11/2025', time: '09.00', venue: 'Balai kota' };

  it('goes by the time of its province, unless another zone is typed', () => {
    expect(readRow(palopo, whole, find)?.scheduledFor).toBe('2025-11-19T01:00:00.000Z');
    expect(readRow(jayapura, whole, find)?.scheduledFor).toBe('2025-11-19T00:00:00.000Z');
    expect(readRow(otorita, whole, find)?.scheduledFor).toBe('2025-11-19T02:00:00.000Z');
    expect(readRow(palopo, { ...whole, zone: 'WIT' }, find)).toMatchObject({
      scheduledFor: '2025-11-19T00:00:00.000Z',
      timeZone: 'Asia/Jayapura',
      problems: [],
    });
  });

  it('says what is wrong with each cell', () => {
    const wrong = {
      ...{ date: 'besok', zone: 'GMT', link: 'rapat.test/1' },
      chair: 'ketua@panel.test; satu@panel.test',
      members: 'entah',
      secretaries: 'Anggota Panel',
    };
    expect(readRow(palopo, wrong, find)?.problems.map(({ column, kind }) => `${column} ${kind}`)).toEqual([
      'date BAD_DATE',
      'time MISSING',
      'zone BAD_ZONE',
      'venue MISSING',
      'link BAD_LINK',
      'chair ONE_CHAIR',
      'members UNKNOWN',
      'secretaries AMBIGUOUS',
    ]);
  });

  it('without a date is not to be scheduled yet, and is counted', () => {
    const table = { a: { venue: 'Balai kota' }, b: whole };
    const { rows, undated } = readTable(REGIONS, table, find);
    expect(rows.map(({ regionId }) => regionId)).toEqual(['b']);
    expect(undated).toBe(1);
  });
});

describe('a paste', () => {
  const at = { regionId: 'a', column: 'date' } as const;
  const said = (text: string, place: Parameters<typeof spreadPaste>[2] = at) => {
    const pasted = spreadPaste(text, REGIONS, place);
    return (
      pasted && {
        ...pasted,
        cells: pasted.cells.map((cell) => `${cell.regionId} ${cell.column} ${cell.text}`),
      }
    );
  };

  it('of one text is left to the field', () => {
    expect(said('19/11/2025')).toBeNull();
    expect(said('')).toBeNull();
  });

  it('goes down and right from the cell, and says how many lines found no row', () => {
    expect(said('09.00\tWIB\n10.00\tWIT\n11.00\n', { regionId: 'b', column: 'time' })).toEqual({
      cells: ['b time 09.00', 'b zone WIB', 'c time 10.00', 'c zone WIT'],
      unknown: [],
      beyond: 1,
    });
  });

  it('that names regions goes to their rows, whatever their order, without the heads', () => {
    expect(
      said('Daerah\tTanggal\n91.71\t19/11/2025\nkota  palopo\t20/11/2025\nKota Lain\t21/11/2025'),
    ).toEqual({
      cells: ['b date 19/11/2025', 'a date 20/11/2025'],
      unknown: ['Kota Lain'],
      beyond: 0,
    });
  });

  it('keeps a cell together that a spreadsheet has quoted', () => {
    const text = '"Balai kota,\nlantai 2"\thttps://rapat.test/1\n';
    expect(said(text, { regionId: 'a', column: 'venue' })?.cells).toEqual([
      'a venue Balai kota,\nlantai 2',
      'a link https://rapat.test/1',
    ]);
  });
});

it('filling down writes into the empty cells of the column only', () => {
  const table = { a: { time: '09.00' }, b: { time: '10.00' } };
  const cells = filledDown(REGIONS, table, { regionId: 'a', column: 'time' });
  expect(cells).toEqual([{ regionId: 'c', column: 'time', text: '09.00' }]);
  expect(withCells(table, cells)).toEqual({ ...table, c: { time: '09.00' } });
});

it('a row of which nothing is left is gone', () => {
  const table = withCells({ a: { time: '09.00' } }, [{ regionId: 'a', column: 'time', text: ' ' }]);
  expect(table).toEqual({});
});
