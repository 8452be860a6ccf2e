import type { EntityManager } from '@mikro-orm/core';
import { Level } from '@risalah/shared';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle, type LevelWeight } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Programme } from '../workspace/programme.entity.ts';
import { Region } from '../workspace/region.entity.ts';

/** A dimension of the demo's programme. */
export type DimensionKey = 'governance' | 'branding' | 'economy' | 'society' | 'living' | 'environment';

/** An agency of the demo's region. */
export type AgencyKey =
  | 'bappeda'
  | 'kominfo'
  | 'perdagangan'
  | 'koperasi'
  | 'pariwisata'
  | 'dpmptsp'
  | 'pendidikan'
  | 'kesehatan'
  | 'lingkungan'
  | 'satpol';

/** A cycle of the demo's programme. */
export type CycleYear = 2022 | 2023 | 2024 | 2025;

const DIMENSIONS: Record<DimensionKey, [name: string, mark: string, subdimensions: string[]]> = {
  governance: ['Smart Governance', 'square', ['Pelayanan', 'Kebijakan', 'Birokrasi']],
  branding: ['Smart Branding', 'triangle', ['Pariwisata', 'Bisnis', 'Wajah kota']],
  economy: ['Smart Economy', 'diamond', ['Industri', 'Kesejahteraan', 'Transaksi']],
  society: ['Smart Society', 'circle', ['Komunitas', 'Pendidikan', 'Keamanan']],
  living: ['Smart Living', 'plus', ['Harmoni', 'Kesehatan', 'Mobilitas']],
  environment: ['Smart Environment', 'leaf', ['Proteksi', 'Sampah', 'Energi']],
};

const AGENCIES: Record<AgencyKey, [name: string, shortName: string]> = {
  bappeda: ['Bappeda', 'Bappeda'],
  kominfo: ['Dinas Kominfo', 'Kominfo'],
  perdagangan: ['Dinas Perdagangan', 'Perdagangan'],
  koperasi: ['Dinas Koperasi dan UKM', 'Koperasi dan UKM'],
  pariwisata: ['Dinas Pariwisata', 'Pariwisata'],
  dpmptsp: ['DPMPTSP', 'DPMPTSP'],
  pendidikan: ['Dinas Pendidikan', 'Pendidikan'],
  kesehatan: ['Dinas Kesehatan', 'Kesehatan'],
  lingkungan: ['Dinas Lingkungan Hidup', 'Lingkungan Hidup'],
  satpol: ['Satpol PP', 'Satpol PP'],
};

/** Only the letter of 2024 is published; the others are marked as examples. */
const LETTERS: Record<CycleYear, string> = {
  2022: 'Nomor surat contoh 2022',
  2023: 'Nomor surat contoh 2023',
  2024: 'B-1125/DJAI/AI.01.02/09/2024',
  2025: 'Nomor surat contoh 2025',
};

const WEIGHTS: LevelWeight[] = [
  { level: Level.BASELINE, percent: 10 },
  { level: Level.OUTPUT, percent: 20 },
  { level: Level.OUTCOME, percent: 30 },
  { level: Level.IMPACT, percent: 20 },
  { level: Level.QUICK_WIN, percent: 20 },
];

/** A region of the demo, and those of its agencies that the demo knows. */
export interface DemoRegion {
  regionId: string;
  agencies: Partial<Record<AgencyKey, string>>;
}

/** Identifiers of what every session of the demo stands on, with the region that its story is about. */
export interface Framework extends DemoRegion {
  cycles: Record<CycleYear, string>;
  dimensions: Record<DimensionKey, string>;
}

/** Creates a region with some of the agencies, all of them when none are named. The caller flushes. */
export function createRegion(
  em: EntityManager,
  particulars: { name: string; code: string },
  keys = Object.keys(AGENCIES) as AgencyKey[],
): DemoRegion {
  const region = em.create(Region, particulars, { persist: true });
  const agencies = keys.map((key, index) => {
    const [name, shortName] = AGENCIES[key];
    const data = { region, name, shortName, position: index + 1 };
    return [key, em.create(Agency, data, { persist: true }).id];
  });
  return { regionId: region.id, agencies: Object.fromEntries(agencies) };
}

/** Creates the programme with its dimensions and cycles, and the region with its agencies. The caller flushes. */
export function createFramework(em: EntityManager): Framework {
  const letterhead = ['Gerakan Menuju Kota Cerdas', 'Sekretariat tim penguji (kop contoh)'];
  const programme = em.create(
    Programme,
    { name: 'Gerakan Menuju Kota Cerdas', letterhead },
    { persist: true },
  );
  const dimensions = Object.entries(DIMENSIONS).map(([key, [name, mark, subdimensions]], index) => {
    const data = { programme, name, mark, subdimensions, position: index + 1 };
    return [key, em.create(Dimension, data, { persist: true }).id];
  });
  return {
    ...createRegion(em, { name: 'Kota Palopo', code: '73.73' }),
    cycles: {
      2022: createCycle(em, programme, 2022),
      2023: createCycle(em, programme, 2023),
      2024: createCycle(em, programme, 2024),
      2025: createCycle(em, programme, 2025),
    },
    dimensions: Object.fromEntries(dimensions),
  };
}

function createCycle(em: EntityManager, programme: Programme, year: CycleYear): string {
  const data = {
    programme,
    year,
    stage: 'Tahap II',
    name: `Evaluasi Tahap II ${year}`,
    letter: LETTERS[year],
    levelWeights: WEIGHTS,
    allottedMinutes: 30,
    corrections: year < 2024 ? { kind: 'NONE' as const } : { kind: 'END_OF_NEXT_WORKING_DAY' as const },
  };
  return em.create(Cycle, data, { persist: true }).id;
}
