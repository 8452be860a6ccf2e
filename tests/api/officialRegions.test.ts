import { beforeEach, expect, it } from 'vitest';
import { act, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

interface Listed {
  code: string;
  name: string;
  province: string | null;
  timeZone: string;
  regionId: string | null;
}

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

async function look(search: string, first?: number, who: 'admin' | 'chair' = 'admin') {
  const query = `query ($search: String!, $first: Int) {
    officialRegions(search: $search, first: $first) { code name province timeZone regionId } }`;
  const { data, errors } = await stage.as[who].gql<{ officialRegions: Listed[] }>(query, { search, first });
  return { regions: data?.officialRegions ?? [], code: errors?.[0]?.extensions?.code };
}
const namesOf = async (search: string, first?: number) =>
  (await look(search, first)).regions.map(({ name }) => name);

it('[W11] finds a city by its name, its code, or its province', async () => {
  expect((await look('palopo')).regions).toEqual([
    {
      code: '73.73',
      name: 'Kota Palopo',
      province: 'Sulawesi Selatan',
      timeZone: 'Asia/Makassar',
      regionId: null,
    },
  ]);
  expect(await namesOf('73.73')).toEqual(['Kota Palopo']);
  expect(await namesOf('kota sulawesi selatan')).toEqual(['Kota Makassar', 'Kota Parepare', 'Kota Palopo']);
  expect(await namesOf('nowhere at all')).toEqual([]);
});

it('[W11] tells first whose own name it is, then whose name begins so; cities and regencies before provinces', async () => {
  expect(await namesOf('bengkulu', 3)).toEqual([
    'Kota Bengkulu',
    'Provinsi Bengkulu',
    'Kabupaten Bengkulu Selatan',
  ]);
});

it('[W11] lists all provinces, cities and regencies, 20 when nobody says how many', async () => {
  expect(await namesOf('')).toHaveLength(20);
  expect(await namesOf('', 1000)).toHaveLength(514 + 38);
  expect((await look('', 1001)).code).toBe('TOO_MANY');
});

it('[W11] says which region of the workspace has the code already', async () => {
  const { id } = await act(stage, 'admin', 'saveRegion', { name: 'Kota Palopo', code: '73.73' });
  expect((await look('palopo')).regions.map(({ regionId }) => regionId)).toEqual([id]);
});

it('[W1] is told to administrators only', async () => {
  expect((await look('palopo', 5, 'chair')).code).toBe('NOT_ADMINISTRATOR');
});
