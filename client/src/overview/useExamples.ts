import { useTranslation } from '#i18n';

/** Says that figures are examples, where the page is served by the demo; undefined elsewhere. */
export function useExamples(): string | undefined {
  const { t } = useTranslation('overview');
  // Every demo person has a host of their own under localhost, and the demo listens there only.
  return /^[a-z]+\.localhost$/.test(window.location.hostname) ? t('examples') : undefined;
}
