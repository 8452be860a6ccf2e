import type { EntityManager } from '@mikro-orm/core';
import { Role } from '@risalah/shared';
import { Person } from '../../workspace/person.entity.ts';
import { type AgencyKey, createRegion } from '../framework.ts';
import { DEMO_SEATS, type DemoSeat, type SeatedKey } from '../people.ts';
import type { Cast, CastMember } from '../stage.ts';

/** A region around the one that the demo is about. */
export interface Neighbour {
  /** Ends the e-mail addresses of its people. */
  key: string;
  name: string;
  code: string;
  venue: string;
  /** The agencies whose heads are seated, in the order seated. */
  agencies: readonly AgencyKey[];
  /** Offices of a panel of its own; the panel of the demo, when left out. Its chair then only watches. */
  panel?: { chair: string; evaluator: string; secretary: string };
}

const OWN_PANEL = ['chair', 'panel1', 'evaluator', 'secretary'] as const;

/** Creates a region with its agencies and the people who meet there. The caller flushes. */
export function createCast(em: EntityManager, neighbour: Neighbour, panel: Cast): Cast {
  const { key: region, name, code, venue, agencies, panel: visiting } = neighbour;
  const members = new Map<SeatedKey, CastMember>();
  const add = (key: SeatedKey, seat: DemoSeat) => {
    const email = `${key}.${region}@demo.test`;
    members.set(key, {
      personId: em.create(Person, { name: seat.office, email }, { persist: true }).id,
      email,
      seat,
    });
  };
  if (visiting) {
    add('chair', { role: Role.CHAIR, office: visiting.chair, title: 'Ketua' });
    add('evaluator', { role: Role.EVALUATOR, office: visiting.evaluator, title: 'Anggota' });
    add('secretary', { role: Role.SECRETARY, office: visiting.secretary, title: 'Sekretaris' });
    const chair = memberOf(panel, 'chair');
    members.set('observer', { ...chair, seat: { ...chair.seat, role: Role.OBSERVER, title: 'Pengamat' } });
  } else {
    for (const key of OWN_PANEL) members.set(key, memberOf(panel, key));
  }
  for (const key of ['lead', ...agencies] as const) add(key, DEMO_SEATS[key]);
  return { ...createRegion(em, { name, code }, [...agencies]), venue, members };
}

function memberOf(cast: Cast, key: SeatedKey): CastMember {
  const member = cast.members.get(key);
  if (!member) throw new Error(`${key} does not belong to the panel of the demo`);
  return member;
}
