import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import type { Sheet } from '../charts/sheet.ts';
import { FollowUpsDocument, type FollowUpsQuery, type FollowUpsWhere } from '../generated/graphql.ts';

/** A follow-up as it is listed. */
export type ListedFollowUp = FollowUpsQuery['followUps']['followUps'][number];

/** As many as the server gives at a time. */
const MOST = 500;

/** Every follow-up of a list, fetched afresh part by part; rejects when one did not come. */
export async function readAllFollowUps(where: FollowUpsWhere): Promise<ListedFollowUp[]> {
  const all: ListedFollowUp[] = [];
  for (;;) {
    const came = await graphql.query(FollowUpsDocument, { where, first: MOST, after: all.length });
    if (!came.ok) throw new Error(came.refusal.code);
    const { count, followUps } = came.data.followUps;
    all.push(...followUps);
    if (all.length >= count || followUps.length === 0) return all;
  }
}

/** Makes the table of follow-ups in the reader's words. */
export function useFollowUpSheet(): (followUps: readonly ListedFollowUp[]) => Sheet {
  const { t } = useTranslation(['overview', 'followUp']);
  return (followUps) => ({
    title: t('followUps'),
    columns: [
      { head: t('promise'), kind: 'text' },
      { head: t('region'), kind: 'text' },
      { head: t('agency'), kind: 'text' },
      { head: t('dimension'), kind: 'text' },
      { head: t('kind'), kind: 'text' },
      { head: t('given'), kind: 'year' },
      { head: t('due'), kind: 'year' },
      { head: t('standingHead'), kind: 'text' },
    ],
    rows: followUps.map((each) => [
      { value: each.text ?? t('wordsHidden') },
      { value: each.region },
      { value: each.agency },
      { value: each.dimension },
      { value: t(`followUp:kind.${each.kind}`) },
      { value: each.givenYear },
      { value: each.dueYear },
      { value: t(`followUp:state.${each.standing}`) },
    ]),
  });
}
