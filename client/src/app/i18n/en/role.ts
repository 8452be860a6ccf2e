import type { role as id } from '../id/role.ts';
import type { Translated } from '../Translated.ts';

/** Names of seats. */
export const role: Translated<typeof id> = {
  name: {
    CHAIR: 'Chair',
    EVALUATOR: 'Panel member',
    REGION_LEAD: 'Region lead',
    AGENCY_HEAD: 'Agency head',
    AGENCY_STAFF: 'Agency staff',
    SECRETARY: 'Secretary',
    OBSERVER: 'Observer',
  },
  onBehalf: 'on behalf of {{whom}}, {{office}}',
};
