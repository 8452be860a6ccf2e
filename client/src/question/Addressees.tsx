import { useTranslation } from '#i18n';
import { useAgencyName } from '../session/room/useNames.ts';
import { Chip } from '../ui/index.ts';
import styles from './Addressees.module.css';
import { AgencyPicker } from './AgencyPicker.tsx';

/** Props of {@link Addressees}. */
export interface AddresseesProps {
  agencyIds: readonly string[];
  onChange: (agencyIds: readonly string[]) => void;
  opens?: 'up' | 'down';
}

/** To whom a question goes: one chip for each agency, and `+ Tambah`. */
export function Addressees({ agencyIds, onChange, opens }: AddresseesProps) {
  const { t } = useTranslation('question');
  const name = useAgencyName('full');
  return (
    <div className={styles.addressees}>
      <span className={styles.label}>{t('composer.to')}</span>
      {agencyIds.map((id) => (
        <Chip key={id} onRemove={() => onChange(agencyIds.filter((other) => other !== id))}>
          {name(id)}
        </Chip>
      ))}
      <AgencyPicker chosen={agencyIds} opens={opens} onAdd={(id) => onChange([...agencyIds, id])} />
    </div>
  );
}
