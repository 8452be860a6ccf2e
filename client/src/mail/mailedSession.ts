import type { SessionMailsQuery } from '../generated/graphql.ts';

/** A session with its e-mails. */
export type MailedSession = SessionMailsQuery['session'];
