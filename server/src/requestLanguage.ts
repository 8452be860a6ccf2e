import { AsyncLocalStorage } from 'node:async_hooks';
import { Language } from '@risalah/shared';

// Errors are put into words where no context reaches, also those of requests that never became an operation.
const current = new AsyncLocalStorage<Language>();

/** The language that an Accept-Language header asks for first; Indonesian unless that is English. */
export function readLanguage(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? Language.EN : Language.ID;
}

/** Runs a piece of work for a reader of this language. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return current.run(language, work);
}

/** Language of the reader that the present work is for. */
export function requestLanguage(): Language {
  return current.getStore() ?? Language.ID;
}
