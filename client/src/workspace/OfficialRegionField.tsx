import { useState } from 'react';
import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import { OfficialRegionsDocument, type OfficialRegionsQuery } from '../generated/graphql.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { useLookUp } from './useLookUp.ts';

/** A province, city or regency of the official list. */
export type OfficialRegion = OfficialRegionsQuery['officialRegions'][number];

/** Finds a region in the official list, to fill a form with its name and code. Those of the workspace are told and not chosen. */
export function OfficialRegionField({ onChoose }: { onChoose: (region: OfficialRegion) => void }) {
  const { t } = useTranslation('workspace');
  const [text, setText] = useState('');
  // Null when the list cannot be read, and the form is filled by hand.
  const found = useLookUp(text, async (search) => {
    const read = await graphql.query(OfficialRegionsDocument, { search });
    return read.ok ? read.data.officialRegions : null;
  });
  return (
    <Combobox
      label={t('region.official')}
      hint={t('region.officialHint')}
      placeholder={t('region.officialExample')}
      value={text}
      onChange={setText}
      suggestions={
        found?.map((region) => ({
          item: region,
          key: region.code,
          text: region.name,
          note: [region.code, region.province, region.regionId && t('region.present')]
            .filter(Boolean)
            .join(', '),
          disabled: region.regionId != null,
        })) ?? null
      }
      onChoose={(region) => {
        setText(region.name);
        onChoose(region);
      }}
    />
  );
}
