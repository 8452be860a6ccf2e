import 'i18next';
import type { indonesian } from './i18n/id/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof indonesian;
  }
}
