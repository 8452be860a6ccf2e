/** Seconds as a clock: `0:41:02` from the hour's form, `18:24` without hours. Negative counts as nothing. */
export function formatDuration(seconds: number, form: 'hours' | 'minutes' = 'hours'): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const rest = two(whole % 60);
  if (form === 'minutes') return `${Math.floor(whole / 60)}:${rest}`;
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${rest}`;
}
