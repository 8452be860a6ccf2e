import { Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import type { Signature } from './proceedingsView.ts';

/** In which capacity somebody signed, in one line: by which office, on whose behalf, and under which staff number. */
export function useCapacity(): (signature: Signature) => string {
  const { t } = useTranslation(['record', 'role']);
  return ({ role, name, office, nip, actingFor }) => {
    const inPlaceOfChair = role === Role.CHAIR && actingFor;
    return [
      inPlaceOfChair && t('role:onBehalf', { whom: actingFor, office }),
      // Whoever is known by their office alone signs as what they are in the session.
      !inPlaceOfChair && (name === office ? t(`role:name.${role}`) : office),
      !inPlaceOfChair && actingFor && t('actingFor', { whom: actingFor }),
      nip ? t('nip', { nip }) : t('noNip'),
    ]
      .filter(Boolean)
      .join(', ');
  };
}
