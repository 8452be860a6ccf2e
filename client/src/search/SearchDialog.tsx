import { useTranslation } from '#i18n';
import { Dialog } from '../ui/index.ts';
import { SearchPane, type SearchPaneProps } from './SearchPane.tsx';

/** Props of {@link SearchDialog}. */
export interface SearchDialogProps extends SearchPaneProps {
  open: boolean;
  onClose: () => void;
}

/** The dialog of the search, over a page or a room. */
export function SearchDialog({ open, onClose, ...pane }: SearchDialogProps) {
  const { t } = useTranslation('search');
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} size="wide">
      <SearchPane {...pane} />
    </Dialog>
  );
}
