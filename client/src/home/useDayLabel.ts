import { useFormat } from '../app/useFormat.ts';
import { useNow } from '../ui/index.ts';

/** From so far off on, in ms, a day is named with its year. */
const FAR_OFF = 300 * 86_400_000;

/** Names the day of an instant in a zone: `Hari ini`, `Rabu, 20 Nov`, with the year where it is far off. */
export function useDayLabel(zone: string): (instant: string) => string {
  const { day, dateShort } = useFormat(zone);
  const now = useNow(60_000);
  return (instant) => (apart(instant, now) < FAR_OFF ? day(instant, now) : dateShort(instant));
}

/** The same for a narrow column: `Hari ini`, `Rab, 20 Nov`. */
export function useShortDayLabel(zone: string): (instant: string) => string {
  const { day, dayMonth, dayShort, dateShort } = useFormat(zone);
  const now = useNow(60_000);
  return (instant) => {
    if (apart(instant, now) >= FAR_OFF) return dateShort(instant);
    const named = day(instant, now);
    return named === dayMonth(instant) ? dayShort(instant) : named;
  };
}

/** Names a deadline with its time: `Hari ini 17.00`. Midnight belongs to the day that ends with it: `Besok 24.00`. */
export function useDeadlineLabel(zone: string): (instant: string) => string {
  const { time } = useFormat(zone);
  const dayLabel = useDayLabel(zone);
  return (instant) => {
    const clock = time(instant);
    if (!/^0?0[.:]00$/.test(clock)) return `${dayLabel(instant)} ${clock}`;
    const before = new Date(Date.parse(instant) - 1).toISOString();
    return `${dayLabel(before)} ${clock.replace(/^0?0/, '24')}`;
  };
}

const apart = (instant: string, now: number): number => Math.abs(Date.parse(instant) - now);
