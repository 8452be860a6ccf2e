import { useTranslation } from '#i18n';
import type { RecordQuery } from '../generated/graphql.ts';
import { EmptyState } from '../ui/index.ts';
import { FollowUpTable } from './FollowUpTable.tsx';
import { calledInLines, type FollowUpLine, givenLines } from './followUpLines.ts';
import { MarginSection } from './MarginSection.tsx';

/** Props of {@link FollowUpSections}. */
export interface FollowUpSectionsProps {
  record: RecordQuery['record'];
  /** The region's first cycle: nothing can have been promised before. */
  first: boolean;
}

/** What earlier cycles promised and how it was judged, and what this cycle's session promised. */
export function FollowUpSections({ record, first }: FollowUpSectionsProps) {
  const { t } = useTranslation('record');
  const { year } = record.cycle;
  const calledIn = calledInLines(record);
  const given = givenLines(record);
  const years = [...new Set(calledIn.map((line) => line.from))];
  const [from] = years;
  return (
    <>
      {!(first && calledIn.length === 0) && (
        <MarginSection
          heading={years.length === 1 ? t('calledIn', { year: from }) : t('calledInEarlier')}
          note={t('calledInNote', { year })}
        >
          <Lines
            lines={calledIn}
            standing={t('followUp.standing', { year })}
            empty={t('noneCalledIn')}
            tellsYear={years.length > 1}
          />
        </MarginSection>
      )}
      <MarginSection heading={t('given', { year })} note={given.length > 0 ? t('givenNote') : undefined}>
        <Lines lines={given} standing={t('followUp.standingNow')} empty={t('noneGiven')} />
      </MarginSection>
    </>
  );
}

function Lines({
  lines,
  empty,
  ...rest
}: {
  lines: readonly FollowUpLine[];
  standing: string;
  empty: string;
  tellsYear?: boolean;
}) {
  return lines.length === 0 ? <EmptyState>{empty}</EmptyState> : <FollowUpTable lines={lines} {...rest} />;
}
