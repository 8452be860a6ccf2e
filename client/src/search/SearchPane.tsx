import { LIMITS } from '@risalah/shared';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from '#i18n';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { Field } from '../ui/index.ts';
import type { Narrowed } from './narrowed.ts';
import { SearchFilters } from './SearchFilters.tsx';
import styles from './SearchPane.module.css';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './useSearch.ts';

/** Props of {@link SearchPane}. */
export interface SearchPaneProps {
  text: string;
  onText: (text: string) => void;
  narrowed: Narrowed;
  onNarrow: (narrowed: Narrowed) => void;
}

/** The field, what narrows it, and what was found; the arrows go through the hits, Enter opens one. */
export function SearchPane({ text, onText, narrowed, onNarrow }: SearchPaneProps) {
  const { t } = useTranslation('search');
  const refusalSentence = useRefusalSentence();
  const pane = useRef<HTMLDivElement>(null);
  const search = useSearch(text, narrowed);
  const refused = search.refusal && text.trim() !== '' ? search.refusal.code : null;
  const ofText = refused === 'SEARCH_EMPTY' || refused === 'TEXT_TOO_LONG' ? refused : null;

  const move = (event: KeyboardEvent) => {
    const links = [...(pane.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
    const field = pane.current?.querySelector('input');
    const at = links.indexOf(document.activeElement as HTMLElement);
    const typing = document.activeElement === field;
    if (!typing && at < 0) return;
    if (event.key === 'Enter' && typing) {
      event.preventDefault();
      if (!search.busy) links[0]?.click();
    }
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = next < 0 ? field : links[Math.min(next, links.length - 1)];
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows of what lies in it
    <div ref={pane} className={styles.pane} onKeyDown={move}>
      <search className={styles.search}>
        <Field
          label={t('field')}
          labelHidden
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('placeholder')}
          value={text}
          limit={LIMITS.searchText}
          onChange={onText}
          error={ofText ? refusalSentence(ofText) : undefined}
        />
        <SearchFilters narrowed={narrowed} onNarrow={onNarrow} />
      </search>
      <SearchResults text={text} search={search} refused={ofText ? null : refused} />
      <p className={styles.keys}>{t('keys')}</p>
    </div>
  );
}
