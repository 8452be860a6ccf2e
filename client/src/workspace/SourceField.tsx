import { useState } from 'react';
import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import { useFormat } from '../app/useFormat.ts';
import { SeatSourcesDocument } from '../generated/graphql.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { PreparedSession } from './preparedSession.ts';
import type { SessionRow } from './preparing.ts';
import { useLookUp } from './useLookUp.ts';

/** Props of {@link SourceField}. */
export interface SourceFieldProps {
  /** The session that seats are copied to. */
  session: PreparedSession;
  chosen: SessionRow | undefined;
  onChoose: (source: SessionRow) => void;
}

/** Chooses the session that seats come from: among those of the same region, or by the region, cycle or venue that is typed. */
export function SourceField({ session, chosen, onChoose }: SourceFieldProps) {
  const { t } = useTranslation('workspace');
  const { dateShort } = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim();
  const found = useLookUp(wanted, async (text) => {
    const others = { otherThan: session.id };
    const where = text === '' ? { ...others, regionId: session.region.id } : { ...others, text };
    const read = await graphql.query(SeatSourcesDocument, { where, others });
    return read.ok ? read.data.workspace.sessions.sessions : null;
  });
  const words = ({ region, cycle, scheduledFor }: SessionRow) =>
    `${region.name}, ${cycle.name}, ${dateShort(scheduledFor)}`;
  return (
    <Combobox
      label={t('copy.from')}
      hint={t('copy.fromHint')}
      placeholder={t('copy.choose')}
      value={typed ?? (chosen ? words(chosen) : '')}
      onChange={setTyped}
      suggestions={
        found?.map((source) => ({ item: source, key: source.id, text: words(source), note: source.venue })) ??
        null
      }
      onChoose={(source) => {
        setTyped(null);
        onChoose(source);
      }}
    />
  );
}
