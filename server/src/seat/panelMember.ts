import type { EntityManager } from '@mikro-orm/core';
import { PANEL_ROLES, Refusal, Role } from '@risalah/shared';
import { Person } from '../workspace/person.entity.ts';
import { Seat } from './seat.entity.ts';
import type { PanelMemberInput } from './seat.inputs.ts';
import type { Place } from './takePlace.ts';

/** Offices of those who never sat on a panel, as the minutes print them until the seat is changed. */
const USUAL_OFFICE: Partial<Record<Role, string>> = {
  [Role.CHAIR]: 'Ketua tim penguji',
  [Role.EVALUATOR]: 'Anggota tim penguji',
  [Role.SECRETARY]: 'Sekretaris',
};

/** A person and the seat they are to have on a panel. */
export interface PanelMember {
  person: Person;
  place: Place;
}

/** Turns what was given into seats of panels, whoever they are for. */
export type TakePanel = (members: readonly PanelMemberInput[] | null | undefined) => PanelMember[];

/**
 * Reads everybody named, once, and returns how each panel is taken: with the particulars that its people had where they
 * last sat in that role. Refuses with NOT_FOUND who is nobody, and with BAD_INPUT a role that is not the panel's.
 */
export async function readPanels(
  em: EntityManager,
  panels: readonly (readonly PanelMemberInput[] | null | undefined)[],
): Promise<TakePanel> {
  const ids = [...new Set(panels.flatMap((panel) => (panel ?? []).map(({ personId }) => personId)))];
  const people = new Map((await em.find(Person, { id: { $in: ids } })).map((person) => [person.id, person]));
  const sat = await em.find(
    Seat,
    { person: { $in: ids }, role: { $in: [...PANEL_ROLES] } },
    { orderBy: { id: 'asc' } },
  );
  const latest = new Map(sat.map((seat) => [`${seat.personId} ${seat.role}`, seat]));
  return (members) => {
    const taken = new Map<string, PanelMember>();
    for (const { personId, role } of members ?? []) {
      const person = people.get(personId);
      if (!person) throw new Refusal('NOT_FOUND', { field: 'panel' });
      const office = USUAL_OFFICE[role];
      if (!office) throw new Refusal('BAD_INPUT', { field: 'panel' });
      const key = `${personId} ${role}`;
      const before = latest.get(key);
      taken.set(key, {
        person,
        place: {
          ...{ role, agency: null, actingFor: null, deputy: false },
          name: before?.name ?? person.name,
          title: before?.title ?? '',
          office: before?.office ?? office,
          nip: before?.nip ?? null,
        },
      });
    }
    return [...taken.values()];
  };
}
