import { Role } from '@risalah/shared';
import { useCallback } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '../../live/useSession.ts';

/** How a seat is named in sentences: the chair by their role, everybody else by their office. Empty for nobody. */
export function useSeatName(): (seatId: string | null | undefined) => string {
  const { t } = useTranslation('role');
  const seats = useSession((room) => room.seats);
  return useCallback(
    (seatId) => {
      const seat = seatId ? seats[seatId] : undefined;
      if (!seat) return '';
      return seat.role === Role.CHAIR ? t('name.CHAIR') : seat.office;
    },
    [seats, t],
  );
}

/** How a seat is named where it signs: as in sentences, and in the chair's place on whose behalf and by which office. */
export function useSignerName(): (seatId: string | null | undefined) => string {
  const { t } = useTranslation('role');
  const seats = useSession((room) => room.seats);
  const name = useSeatName();
  return (seatId) => {
    const seat = seatId ? seats[seatId] : undefined;
    if (seat?.role !== Role.CHAIR || !seat.actingFor) return name(seatId);
    return t('onBehalf', { whom: seat.actingFor, office: seat.office });
  };
}

/** The name of an agency: short in lists and tables, full where it answers and is addressed. */
export function useAgencyName(form: 'short' | 'full' = 'short'): (agencyId: string) => string {
  const agencies = useSession((room) => room.agencies);
  return useCallback(
    (agencyId) => agencies[agencyId]?.[form === 'full' ? 'name' : 'shortName'] ?? '',
    [agencies, form],
  );
}
