/** A moment as it is sealed; one that was made unreadable reads as such, and fits no seal. */
export function isoOf(moment: Date): string {
  return Number.isNaN(moment.getTime()) ? 'unreadable' : moment.toISOString();
}
