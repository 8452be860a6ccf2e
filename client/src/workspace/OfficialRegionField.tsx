import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n';
import { graphql } from '../app/graphql.ts';
import { OfficialRegionsDocument, type OfficialRegionsQuery } from '../generated/graphql.ts';
import { Combobox } from '../ui/Combobox.tsx';

/** A province, city or regency of the official list. */
export type OfficialRegion = OfficialRegionsQuery['officialRegions'][number];

/** How long typing has to rest before it is asked, in ms. */
const REST = 200;

/** Finds a region in the official list, to fill a form with its name and code. Those of the workspace are told and not chosen. */
export function OfficialRegionField({ onChoose }: { onChoose: (region: OfficialRegion) => void }) {
  const { t } = useTranslation('workspace');
  const [text, setText] = useState('');
  const found = useOfficialRegions(text);
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

/** What suits the text; null while it is looked up, or when the list cannot be read and the form is filled by hand. */
function useOfficialRegions(text: string): readonly OfficialRegion[] | null {
  const [answer, setAnswer] = useState<{ text: string; regions: readonly OfficialRegion[] } | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const read = await graphql.query(OfficialRegionsDocument, { search: text });
      if (current) setAnswer(read.ok ? { text, regions: read.data.officialRegions } : null);
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  // What suited the text before stays until the new answer is there, so that the list does not flicker.
  return answer?.regions ?? null;
}
