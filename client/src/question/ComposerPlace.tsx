import { useTranslation } from '#i18n';
import { dimensionsInOrder } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import { Select } from '../ui/index.ts';
import styles from './Composer.module.css';
import type { ComposedHead } from './useComposed.ts';

interface ComposerPlaceProps {
  head: ComposedHead;
  onChange: (parts: Partial<ComposedHead>) => void;
}

const OTHER = ' other';
const NONE = ' none';

/** In which subdimension the question stands; another dimension can be chosen, which is then waited for in the queue. */
export function ComposerPlace({ head, onChange }: ComposerPlaceProps) {
  const { t } = useTranslation('question');
  const dimensions = useSession(dimensionsInOrder);
  const currentId = useSession((room) => room.session.currentDimensionId);
  const dimension = dimensions.find(({ id }) => id === (head.dimensionId ?? currentId));
  const choosing = !dimension || head.dimensionId !== null;
  return (
    <div className={styles.place}>
      {choosing && (
        <Select
          label={t('composer.dimension')}
          labelHidden
          value={dimension?.id ?? ''}
          options={[
            ...(dimension ? [] : [{ value: '', label: t('composer.chooseDimension') }]),
            ...dimensions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) =>
            onChange({ dimensionId: id === currentId || id === '' ? null : id, subdimension: null })
          }
        />
      )}
      {dimension && (
        <Select
          label={t('composer.subdimension')}
          labelHidden
          value={head.subdimension ?? NONE}
          options={[
            { value: NONE, label: t('composer.noSubdimension') },
            ...dimension.subdimensions.map((name) => ({ value: name, label: name })),
            ...(choosing ? [] : [{ value: OTHER, label: t('composer.otherDimension') }]),
          ]}
          onChange={(value) => {
            const next = dimensions.find(({ id }) => id !== currentId);
            if (value === OTHER) onChange({ dimensionId: next?.id ?? null, subdimension: null });
            else onChange({ subdimension: value === NONE ? null : value });
          }}
        />
      )}
    </div>
  );
}
