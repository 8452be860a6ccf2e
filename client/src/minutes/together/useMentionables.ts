import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';
import type { Mentionable } from './mentionSuggestion.ts';

const MOST_SHOWN = 8;

/** Finds whom some letters mean, among those with a seat and the agencies of the region. */
export function useMentionables(): (query: string) => Mentionable[] {
  const { t } = useTranslation('minutes');
  const seats = useSession((room) => room.seats);
  const agencies = useSession((room) => room.agencies);
  const agencyIds = useSession((room) => room.agencyIds);
  return useMemo(() => {
    const persons = Object.values(seats)
      .filter(({ revokedAt }) => revokedAt === null)
      .map(
        ({ id, name, office }): Mentionable => ({
          ...{ kind: 'PERSON', id, label: name || office },
          note: name === office ? t('editor.person') : office,
        }),
      );
    const offices = agencyIds.flatMap((id): Mentionable[] => {
      const agency = agencies[id];
      return agency ? [{ kind: 'AGENCY', id, label: agency.name, note: t('editor.agency') }] : [];
    });
    const all = [...persons, ...offices].map((item) => ({
      item,
      words: folded(`${item.label} ${item.note}`),
    }));
    return (query) => {
      const sought = folded(query);
      return all
        .filter(({ words }) => words.includes(sought))
        .slice(0, MOST_SHOWN)
        .map(({ item }) => item);
    };
  }, [seats, agencies, agencyIds, t]);
}

const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
