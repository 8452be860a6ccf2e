import { roomsOf } from '@risalah/client/src/session/room/rooms.ts';
import type { Role } from '@risalah/shared';
import { describe, expect, it } from 'vitest';

describe('the rooms of somebody with several seats in a session', () => {
  it.each<[Role[], string[]]>([
    [['CHAIR'], ['chair']],
    [['CHAIR', 'EVALUATOR'], ['chair']],
    [
      ['EVALUATOR', 'SECRETARY'],
      ['secretary', 'panel'],
    ],
    [
      ['REGION_LEAD', 'AGENCY_HEAD', 'AGENCY_HEAD'],
      ['agency', 'lead'],
    ],
    [['OBSERVER', 'AGENCY_STAFF'], ['agency']],
    [['OBSERVER'], ['observer']],
    [[], ['observer']],
  ])('of %s are %s', (roles, rooms) => {
    expect(roomsOf(roles)).toEqual(rooms);
  });
});
