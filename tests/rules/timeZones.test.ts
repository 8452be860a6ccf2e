import { zoneOfCode } from '@risalah/shared';
import { getProvinces } from 'idn-area-data';
import { expect, it } from 'vitest';

it('[W11] every province of the official list goes by one of the three time zones', async () => {
  const zones = new Map((await getProvinces()).map(({ code, name }) => [name, zoneOfCode(code)]));
  expect([...zones.values()]).not.toContain(null);
  const inZone = (zone: string) => [...zones].filter(([, each]) => each === zone).map(([name]) => name);
  expect(inZone('Asia/Jayapura')).toEqual([
    ...['Maluku', 'Maluku Utara', 'Papua', 'Papua Barat', 'Papua Selatan'],
    ...['Papua Tengah', 'Papua Pegunungan', 'Papua Barat Daya'],
  ]);
  expect(inZone('Asia/Makassar')).toEqual([
    ...['Bali', 'Nusa Tenggara Barat', 'Nusa Tenggara Timur'],
    ...['Kalimantan Selatan', 'Kalimantan Timur', 'Kalimantan Utara'],
    ...['Sulawesi Utara', 'Sulawesi Tengah', 'Sulawesi Selatan', 'Sulawesi Tenggara', 'Gorontalo'],
    'Sulawesi Barat',
  ]);
});

it('[W11] the code of a city says its time zone, and another text none', () => {
  expect(zoneOfCode('73.73')).toBe('Asia/Makassar');
  expect(zoneOfCode('61.71')).toBe('Asia/Jakarta');
  expect(zoneOfCode('94')).toBe('Asia/Jayapura');
  for (const code of [null, undefined, '', '4', '41.01', '99.01', '737', 'KT-1'])
    expect(zoneOfCode(code)).toBeNull();
});
