import { useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import type { FollowUpsQuery, FollowUpsWhere } from '../generated/graphql.ts';
import { Chip } from '../ui/index.ts';
import styles from './FollowUpsScreen.module.css';
import type { FollowUpsAddress } from './links.ts';

/** One thing that a list of follow-ups is narrowed to. */
export interface Narrowing {
  /** Its word in the address. */
  word: keyof FollowUpsAddress;
  name: string;
}

/** What a list of follow-ups is narrowed to, in the reader's words. */
export function useNarrowings(): (
  where: FollowUpsWhere,
  of: FollowUpsQuery['followUps']['of'],
) => Narrowing[] {
  const { t } = useTranslation(['overview', 'followUp']);
  return (where, of) => {
    const all: [keyof FollowUpsAddress, string | false | null | undefined][] = [
      ['region', where.regionId && (of.region ?? t('region'))],
      ['given', where.givenCycleId && t('promisedAt', { cycle: of.givenCycle ?? t('cycle') })],
      ['called', where.calledCycleId && t('calledInAt', { cycle: of.calledCycle ?? t('cycle') })],
      ['dimension', where.dimensionId && (of.dimension ?? t('dimension'))],
      ['agency', where.agencyId && (of.agency ?? t('agency'))],
      ['kind', where.kind && t(`followUp:kindLower.${where.kind}`)],
      ['standing', where.standing && t(`standings.${where.standing}`)],
      ['late', where.late && t('lateLower')],
    ];
    return all.flatMap(([word, name]) => (name ? [{ word, name }] : []));
  };
}

/** What a list of follow-ups is narrowed to; each can be taken away. */
export function FollowUpFilters({ narrowings }: { narrowings: readonly Narrowing[] }) {
  const { t } = useTranslation('overview');
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const without = (word: string) => {
    const next = new URLSearchParams(search);
    next.delete(word);
    next.delete('after');
    navigate(`/follow-ups?${next}`);
    // What had the focus is gone with it.
    list.current?.focus();
  };
  return (
    <ul ref={list} tabIndex={-1} aria-label={t('narrowedTo')} className={styles.narrowed}>
      {narrowings.map(({ word, name }) => (
        <li key={word}>
          <Chip onRemove={() => without(word)}>{name}</Chip>
        </li>
      ))}
    </ul>
  );
}
