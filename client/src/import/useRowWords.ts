import { ImportField, Language, type Role } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { createFormats } from '../app/formats.ts';
import { zoneLabel } from '../app/zoneLabel.ts';
import type { SeenRow } from './planView.ts';

/** What the parts of a row say, in the language of the screens. */
export interface RowWords {
  fault: (fault: SeenRow['faults'][number]) => string;
  change: (change: SeenRow['changes'][number], row: Pick<SeenRow, 'timeZone'>) => string;
  clash: (clash: SeenRow['clashes'][number]) => string;
}

/** Puts what will happen with a row into words. */
export function useRowWords(): RowWords {
  const { t, language } = useTranslation(['importing', 'role', 'app']);
  const app = useTranslation('app').t;
  const moment = (at: string, zone: string): string => {
    const { dateShort, timeWithZone } = createFormats(language, zone, app);
    return `${dateShort(at)}, ${timeWithZone(at)}`;
  };
  const value = (field: ImportField, text: string, zone: string): string => {
    switch (field) {
      case ImportField.DATE:
        return moment(text, zone);
      case ImportField.ZONE:
        return zoneLabel(text);
      case ImportField.ROLE:
        return t(`role:name.${text as Role}`);
      case ImportField.DEPUTY:
        return t(text === 'true' ? 'yes' : 'no');
      case ImportField.LANGUAGE:
        return t(text === Language.EN ? 'english' : 'indonesian');
      default:
        return text;
    }
  };
  return {
    fault: ({ field, fault, value: text, detail }) => {
      const said = t(`fault.${fault}`, { value: text ?? '', detail: detail ?? '' });
      return field ? t('faultIn', { field: t(`field.${field}`), said }) : said;
    },
    change: ({ field, from, to }, { timeZone }) => {
      const said = (text: string) => value(field, text, timeZone ?? 'Asia/Jakarta');
      const name = t(`field.${field}`);
      const after = to ? said(to) : t('nothing');
      return from
        ? t('changeFrom', { field: name, from: said(from), to: after })
        : t('changeTo', { field: name, to: after });
    },
    clash: ({ name, region, at, timeZone }) => t('clash', { name, region, moment: moment(at, timeZone) }),
  };
}
