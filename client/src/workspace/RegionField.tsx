import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import { NamedRegionsDocument, type NamedRegionsQuery } from '../generated/graphql.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { useLookUp } from './useLookUp.ts';

/** A region as it is chosen. */
export type NamedRegion = NamedRegionsQuery['workspace']['regions']['regions'][number];

/** So many are suggested. */
const SUGGESTED = 12;

/** Props of {@link RegionField}. */
export interface RegionFieldProps {
  chosen: NamedRegion | null;
  /** Told null once something else is typed. */
  onChoose: (region: NamedRegion | null) => void;
  error: string | undefined;
}

/** Chooses one region of the workspace by its name or code. The only one there is needs no choosing. */
export function RegionField({ chosen, onChoose, error }: RegionFieldProps) {
  const { t } = useTranslation('workspace');
  const [text, setText] = useState('');
  const found = useLookUp(text, async (wanted) => {
    const where = { text: wanted };
    const read = await graphql.query(NamedRegionsDocument, { where, first: SUGGESTED });
    return read.ok ? { text: wanted, ...read.data.workspace.regions } : null;
  });
  const take = (region: NamedRegion) => {
    setText(region.name);
    onChoose(region);
  };
  useEffect(() => {
    if (!found || found.text !== text || chosen) return;
    const [only] = found.count === 1 ? found.regions : [];
    // Of many the wrong one is too easily left standing; a whole name that is typed says which one is meant.
    if (only && (text === '' || only.name.toLowerCase() === text.trim().toLowerCase())) take(only);
  });
  return (
    <Combobox
      label={t('session.region')}
      placeholder={t('session.chooseRegion')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        if (chosen) onChoose(null);
      }}
      suggestions={
        found?.regions.map((region) => ({
          item: region,
          key: region.id,
          text: region.name,
          note: region.code ?? undefined,
        })) ?? null
      }
      onChoose={take}
      error={error}
    />
  );
}
