import {
  dimensionScore,
  LEVEL_NAMES,
  type LevelDifference,
  type LevelPercent,
  levelDifferences,
} from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useSession } from '../live/useSession.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { Disclosure, joinClasses } from '../ui/index.ts';
import { LEVELS } from './levelDraft.ts';
import styles from './MemberTable.module.css';
import sheet from './ScoreSheet.module.css';
import { type Member, members } from './scoreRoom.ts';

/** From how many steps apart a difference stands out. */
const FAR_APART = 2;

const sameMembers = (one: Member[], other: Member[]) =>
  one.length === other.length &&
  one.every(({ seat, score }, place) => seat === other[place]?.seat && score === other[place]?.score);

/** What each member gave to each level, how far they are apart, and why; for the chair. */
export function MemberTable({ dimensionId }: { dimensionId: string }) {
  const { t } = useTranslation('score');
  const weights = useSession((room) => room.session.cycle.levelWeights);
  const panel = useSession((room) => members(room, dimensionId), sameMembers);
  const differences = levelDifferences(
    panel.flatMap(({ seat, score }) => (score ? [{ seatId: seat.id, levels: score.levels }] : [])),
  );
  const scored = panel.filter(({ score }) => score !== null).length;
  return (
    <section className={sheet.part} aria-labelledby="member-scores">
      <h3 id="member-scores">{t('members')}</h3>
      <p className={sheet.note}>{t('membersNote', { scored, count: panel.length })}</p>
      {scored > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways has to be reached by keys */}
          <section className={styles.scroll} aria-label={t('values')} tabIndex={0}>
            <Values panel={panel} differences={differences} weights={weights} />
          </section>
          <Differences differences={differences} scored={scored} />
          <Reasons panel={panel} />
        </>
      )}
    </section>
  );
}

interface ValuesProps {
  panel: readonly Member[];
  differences: readonly LevelDifference[];
  weights: readonly LevelPercent[];
}

function Values({ panel, differences, weights }: ValuesProps) {
  const { t } = useTranslation('score');
  const { score: decimal } = useFormat();
  const name = useSeatName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('member')}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {LEVEL_NAMES[level]}
            </th>
          ))}
          <th scope="col">{t('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {panel.map(({ seat, score }) => (
          <tr key={seat.id}>
            <th scope="row">{name(seat.id)}</th>
            {score ? (
              LEVELS.map((level) => (
                <td key={level}>{score.levels.find((each) => each.level === level)?.value}</td>
              ))
            ) : (
              <td colSpan={LEVELS.length} className={styles.none}>
                {t('notScored')}
              </td>
            )}
            <td className={styles.sum}>{score ? decimal(dimensionScore(score.levels, weights) ?? 0) : ''}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('difference')}</th>
          {LEVELS.map((level) => {
            const apart = differences.find((each) => each.level === level)?.apart ?? 0;
            return (
              <td key={level} className={joinClasses(apart >= FAR_APART && styles.far)}>
                {apart === 0 ? t('same') : t('apart', { count: apart })}
              </td>
            );
          })}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

/** Each level on which the members differ, in a sentence. */
function Differences({ differences, scored }: { differences: readonly LevelDifference[]; scored: number }) {
  const { t } = useTranslation('score');
  const { list } = useFormat();
  const name = useSeatName();
  const names = (seatIds: readonly string[]) => list(seatIds.map(name));
  const apart = differences.filter((each) => each.apart > 0);
  if (scored < 2) return null;
  if (apart.length === 0) return <p className={sheet.note}>{t('allSame')}</p>;
  return (
    <ul className={styles.differences}>
      {apart.map(({ level, apart: by, lowest, highest, lowestSeatIds, highestSeatIds }) => (
        <li key={level}>
          <strong className={joinClasses(by >= FAR_APART && styles.far)}>
            {LEVEL_NAMES[level]}, {t('apart', { count: by })}.
          </strong>{' '}
          {t('lowHigh', { lowest, highest, low: names(lowestSeatIds), high: names(highestSeatIds) })}
        </li>
      ))}
    </ul>
  );
}

/** Why the members scored as they did, level by level. */
function Reasons({ panel }: { panel: readonly Member[] }) {
  const { t } = useTranslation('score');
  const name = useSeatName();
  return (
    <Disclosure summary={t('reasons')}>
      <dl className={styles.reasons}>
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>{LEVEL_NAMES[level]}</dt>
            {panel.map(({ seat, score }) => {
              const given = score?.levels.find((each) => each.level === level);
              return (
                given && (
                  <dd key={seat.id}>
                    <span className={styles.who}>
                      {t('memberGave', { who: name(seat.id), value: given.value })}
                    </span>{' '}
                    {given.reason ?? <span className={styles.none}>{t('noReason')}</span>}
                  </dd>
                )
              );
            })}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
