import { mayEnterSession } from '@risalah/shared';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { tokenOf } from '../access/cookies.ts';
import { loadActor } from '../access/loadActor.ts';
import { findSignIn } from '../access/signIns.ts';
import { hashToken } from '../access/tokens.ts';
import type { Services } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { Person } from '../workspace/person.entity.ts';
import { CalendarFeed } from './calendarFeed.entity.ts';
import { type CalendarReader, writeCalendar } from './sessionCalendar.ts';

/**
 * Calendars over plain HTTP, for mounting at `/calendar`: `/sessions/<id>.ics` for whoever is signed in and may enter the
 * session, and `/feeds/<secret>.ics` for calendars, which have no cookie.
 */
export function serveCalendar(services: Services): RequestHandler {
  const router = Router();
  router.get('/sessions/:id.ics', (req, res) => sendSession(services, req, res));
  router.get('/feeds/:token.ics', (req, res) => sendFeed(services, req, res));
  return router;
}

async function sendSession(services: Services, req: Request<{ id: string }>, res: Response): Promise<void> {
  const em = services.fork();
  const signIn = await findSignIn(em, tokenOf(req), services.now());
  const actor = signIn && (await loadActor(em, signIn.personId));
  if (!signIn || !actor) return void res.sendStatus(401);
  const session = await em.findOne(Session, req.params.id, { populate: ['region'] });
  if (!session) return void res.sendStatus(404);
  if (!mayEnterSession(actor, session).allowed) return void res.sendStatus(403);
  const { language } = await em.findOneOrFail(Person, signIn.personId);
  const calendar = await writeCalendar(em, { id: session.id }, readerOf(services, req, language));
  const day = session.scheduledFor.toISOString().slice(0, 10);
  const place = session.region.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  send(res, calendar.toString(), `attachment; filename="sidang-${place}-${day}.ics"`);
}

async function sendFeed(services: Services, req: Request<{ token: string }>, res: Response): Promise<void> {
  const em = services.fork();
  const feed = await em.findOne(
    CalendarFeed,
    { tokenHash: hashToken(req.params.token) },
    { populate: ['person'] },
  );
  if (!feed) return void res.sendStatus(404);
  // Calendars stop asking at an address that is gone for good.
  if (feed.revokedAt) return void res.sendStatus(410);
  const actor = await loadActor(em, feed.person.id);
  const ids = (actor?.seats ?? []).map(({ sessionId }) => sessionId);
  const reader = readerOf(services, req, feed.person.language);
  send(res, (await writeCalendar(em, { id: { $in: ids } }, reader)).toString(), 'inline');
}

function readerOf(
  { config, now }: Services,
  req: Request<object>,
  language: Person['language'],
): CalendarReader {
  return { language, origin: config.publicOrigin ?? `${req.protocol}://${req.host}`, now: now() };
}

function send(res: Response, text: string, disposition: string): void {
  res.set({ 'Cache-Control': 'private, no-cache', 'Content-Disposition': disposition });
  res.type('text/calendar; charset=utf-8').send(text);
}
