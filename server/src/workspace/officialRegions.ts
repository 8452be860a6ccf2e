import { ZONES, type Zone, zoneOfCode } from '@risalah/shared';
import { getProvinces, getRegencies } from 'idn-area-data';

/** A province, city or regency as the state lists it. */
export interface ListedRegion {
  code: string;
  name: string;
  /** The province it lies in; null for a province. */
  province: string | null;
  timeZone: Zone;
}

/** Words that begin most names, so that nobody looks for a region by them. */
const KINDS = /^(kabupaten|kota|administrasi|provinsi)\s+/;

let list: Promise<ListedRegion[]> | null = null;

/** Provinces, cities and regencies with their official codes, read once from the files of `idn-area-data`. */
export function listedRegions(): Promise<ListedRegion[]> {
  list ??= readList();
  return list;
}

async function readList(): Promise<ListedRegion[]> {
  const [provinces, regencies] = await Promise.all([getProvinces(), getRegencies({ transform: true })]);
  const names = new Map(provinces.map(({ code, name }) => [code, name]));
  const region = (code: string, name: string, province: string | null): ListedRegion => ({
    ...{ code, name, province },
    timeZone: zoneOfCode(code) ?? ZONES[0],
  });
  return [
    ...regencies.map(({ code, name, provinceCode }) => region(code, name, names.get(provinceCode) ?? null)),
    ...provinces.map(({ code, name }) => region(code, `Provinsi ${name}`, null)),
  ];
}

/**
 * Those in whose name, province or code every word of `search` begins a word; first those whose own name is it
 * or begins with it, cities and regencies before provinces.
 */
export function findListed(regions: readonly ListedRegion[], search: string): ListedRegion[] {
  const words = wordsOf(search);
  const whole = words.join(' ');
  const place = ({ name, code }: ListedRegion): number => {
    const own = ownName(name);
    if (own === whole) return 0;
    return code.startsWith(whole) || own.startsWith(whole) ? 1 : 2;
  };
  return regions
    .filter(({ code, name, province }) => {
      const said = [...wordsOf(`${name} ${province ?? ''}`), code];
      return words.every((word) => said.some((each) => each.startsWith(word)));
    })
    .toSorted((one, other) => place(one) - place(other));
}

function ownName(name: string): string {
  let rest = wordsOf(name).join(' ');
  while (KINDS.test(rest)) rest = rest.replace(KINDS, '');
  return rest;
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter(Boolean);
}
