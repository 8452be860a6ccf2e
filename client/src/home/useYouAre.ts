import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { SessionCardFragment } from '../generated/graphql.ts';

/** Says what the reader is in a session: `Anda ketua`, `Anda Kepala Bappeda`. Empty without a seat. */
export function useYouAre(): (seats: SessionCardFragment['mySeats']) => string {
  const { t } = useTranslation('home');
  const { list } = useFormat();
  return (seats) => list(new Set(seats.map(({ role, office }) => t(`you.${role}`, { office }))));
}
