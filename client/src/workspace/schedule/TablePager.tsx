import { useTranslation } from '#i18n';
import { Button } from '../../ui/index.ts';
import sections from '../Section.module.css';
import { ROWS_AT_ONCE, type TablePages } from './useTablePages.ts';

/** Which rows of the table are on the page, and the way to the others; nothing while all are. */
export function TablePager({ pages: { listed, shown, before, turn } }: { pages: TablePages }) {
  const { t } = useTranslation('workspace');
  const all = listed.length;
  if (all <= ROWS_AT_ONCE) return null;
  return (
    <nav aria-label={t('pages')} className={sections.acts}>
      <Button disabled={before === 0} onClick={() => turn(before - ROWS_AT_ONCE)}>
        {t('previousPage')}
      </Button>
      <Button disabled={before + shown.length >= all} onClick={() => turn(before + ROWS_AT_ONCE)}>
        {t('nextPage')}
      </Button>
      <p role="status" className={sections.places}>
        {t('places', { from: before + 1, to: before + shown.length, all })}
      </p>
    </nav>
  );
}
