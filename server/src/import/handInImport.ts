import { createHash } from 'node:crypto';
import { IMPORT_LIMITS, ImportKind, ImportState, LIMITS, mayImport, Refusal } from '@risalah/shared';
import express, { type Request, type RequestHandler } from 'express';
import { tokenOf } from '../access/cookies.ts';
import { loadActor } from '../access/loadActor.ts';
import { findSignIn } from '../access/signIns.ts';
import type { Services } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { Import } from './import.entity.ts';
import { onlyOf } from './readings.ts';
import { tablesOf } from './recentTables.ts';

/** No page of another site can send this type without asking first. */
const TYPE = 'application/octet-stream';

/**
 * Takes a file over HTTP: its bytes are the body, its name and what it is (`name`, `kind`) are in the address. Answers
 * with the id of the import, or refuses what cannot be read. One that the same person handed in before and did not carry
 * out goes.
 */
export function handInImport(services: Services): RequestHandler[] {
  const body = express.raw({ type: TYPE, limit: IMPORT_LIMITS.bytes });
  const take: RequestHandler = async (req, res) => {
    if (!req.is(TYPE) || !Buffer.isBuffer(req.body)) throw new Refusal('BAD_INPUT');
    res.json({ data: { importId: await keep(services, await administratorOf(services, req), req) } });
  };
  // Who may not is refused before their file is read.
  const admit: RequestHandler = async (req, _res, next) => {
    await administratorOf(services, req);
    next();
  };
  return [admit, body, take];
}

/** The administrator whose browser a request comes from. Refuses with NOT_SIGNED_IN and NOT_ADMINISTRATOR. */
export async function administratorOf({ fork, now }: Services, req: Request): Promise<string> {
  const em = fork();
  const signIn = await findSignIn(em, tokenOf(req), now());
  const actor = signIn && (await loadActor(em, signIn.personId));
  if (!actor) throw new Refusal('NOT_SIGNED_IN');
  const verdict = mayImport(actor);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  return actor.personId;
}

async function keep({ fork, now }: Services, personId: string, req: Request): Promise<string> {
  const file = req.body as Buffer;
  const fileName =
    String(req.query.name ?? '')
      .trim()
      .slice(0, LIMITS.name) || 'import';
  const kind = Object.values(ImportKind).find((each) => each === req.query.kind);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const tables = await tablesOf({ file, fileName, sha256, encoding: null, separator: null });
  const sheets = kind ? onlyOf(kind, tables) : null;
  return fork().transactional(async (em) => {
    await em.nativeDelete(Import, { handedInBy: personId, state: ImportState.PLANNED });
    const choices = { sheets, encoding: null, separator: null, cycleId: null, timeZone: null };
    const row = em.create(Import, {
      ...{ fileName, size: file.length, sha256, file, choices },
      ...{ handedInAt: now(), handedInBy: em.getReference(Person, personId) },
    });
    em.persist(row);
    return row.id;
  });
}
