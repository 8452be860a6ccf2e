import { useTranslation } from '#i18n';
import { Button } from '../ui/index.ts';

/** Props of {@link ScoresButton}. */
export interface ScoresButtonProps {
  onOpen: () => void;
  size?: 'small' | 'normal';
}

/** `Nilai`: opens the scores of a dimension. */
export function ScoresButton({ onOpen, size }: ScoresButtonProps) {
  const { t } = useTranslation('score');
  return (
    <Button size={size} onClick={onOpen}>
      {t('open')}
    </Button>
  );
}
