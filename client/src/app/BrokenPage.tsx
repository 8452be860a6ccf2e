import { Component, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { Button } from '../ui/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

interface Props {
  /** The address of what it stands around; with another one it tries again. */
  place: string;
  children: ReactNode;
}

/** Shows a message in place of a page that failed to load or to draw. */
export class BrokenPage extends Component<Props, { brokenAt: string | null }> {
  override state = { brokenAt: null };

  static getDerivedStateFromError(): { brokenAt: string } {
    return { brokenAt: location.pathname };
  }

  override render() {
    const { brokenAt } = this.state;
    return brokenAt === null || brokenAt !== this.props.place ? this.props.children : <Broken />;
  }
}

function Broken() {
  const { t } = useTranslation('app');
  const reload = (
    <Button variant="primary" onClick={() => location.reload()}>
      {t('broken.reload')}
    </Button>
  );
  return (
    <MessagePage title={t('broken.title')} way={reload}>
      {t('broken.text')}
    </MessagePage>
  );
}
