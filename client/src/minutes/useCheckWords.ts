import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { ReadyCheck } from './readyChecks.ts';

/** Says a check in words: `Jawaban 12c belum ada`, `Semua pertanyaan termuat`. */
export function useCheckWords(): (check: ReadyCheck) => string {
  const { t } = useTranslation('minutes');
  const { list } = useFormat();
  return (check) => {
    const said = check.done ? 'done' : 'open';
    if ('labels' in check)
      return t(`checks.${said}.${check.kind}`, { labels: list(check.labels), count: check.labels.length });
    if ('count' in check) return t(`checks.${said}.${check.kind}`, { count: check.count });
    return t(`checks.${said}.${check.kind}`);
  };
}
