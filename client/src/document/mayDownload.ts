import { type Actor, mayExportDocument, type SessionFacts, type Verdict } from '@risalah/shared';

/** Whether somebody may download documents of a session that they are in. */
export const mayDownload = (actor: Actor, session: SessionFacts): Verdict =>
  mayExportDocument(actor, session, { sessionIdsOfRegion: [session.id], someFinal: false });
