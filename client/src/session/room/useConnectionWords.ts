import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { useOutbox } from '../../live/outbox.ts';
import { useConnection } from '../../live/useSession.ts';
import type { Connection } from '../../ui/ConnectionMark.tsx';
import { useNow } from '../../ui/index.ts';

/** How the line stands: the mark's state, its word, and what it means for what is written here. */
export interface ConnectionWords {
  state: Connection;
  word: string;
  detail: string;
  /** How long the line is gone, in ms; 0 while it stands. */
  goneFor: number;
  /** Submissions that wait on this device. */
  waiting: number;
}

/** The line in words: `Tersambung`, `semua tersimpan`; `Luring sejak 10.32`, `2 kiriman menunggu`. */
export function useConnectionWords(): ConnectionWords {
  const { t } = useTranslation('session');
  const { time, duration } = useFormat();
  const connection = useConnection();
  const waiting = useOutbox().entries.length;
  const now = useNow();
  const sent = waiting > 0 ? t('connection.waiting', { count: waiting }) : t('connection.allStored');
  const safe = waiting > 0 ? t('connection.waiting', { count: waiting }) : t('connection.writingSafe');
  switch (connection.state) {
    case 'OFFLINE':
      return {
        state: 'offline',
        word: t('connection.offline', { time: time(connection.since) }),
        detail: safe,
        goneFor: now - connection.since,
        waiting,
      };
    case 'RECONNECTING': {
      const goneFor = Math.max(0, now - connection.since);
      const detail = `${duration(goneFor / 1000)}, ${safe}`;
      return { state: 'reconnecting', word: t('connection.reconnecting'), detail, goneFor, waiting };
    }
    case 'CATCHING_UP': {
      const detail = t('connection.events', { count: connection.events });
      return { state: 'catchingUp', word: t('connection.catchingUp'), detail, goneFor: 0, waiting };
    }
    default:
      return { state: 'connected', word: t('connection.connected'), detail: sent, goneFor: 0, waiting };
  }
}
