import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Language } from '@risalah/shared';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { CloseCode, type Context } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { tokenOf } from '../access/cookies.ts';
import { findSignIn } from '../access/signIns.ts';
import { RequestContext, type Services } from '../context.ts';
import { presentError } from '../presentError.ts';
import { inLanguage, readLanguage } from '../requestLanguage.ts';
import { limitRule, MOST_TOKENS } from './limitRules.ts';
import { subscribeShared } from './sharedExecution.ts';

/** Longest message that a client may send, in bytes: as much as an HTTP request. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;
/** How often a quiet socket is asked whether it still lives, in ms; proxies drop quiet ones. */
const ASKED_EVERY = 12_000;

/** What is known of a socket from its handshake on. */
interface Reader {
  signInId: string;
  personId: string;
  language: Language;
  forget: () => void;
}

type SocketExtra = Extra & Record<PropertyKey, unknown> & { reader?: Reader };

/** GraphQL over WebSocket, by the graphql-transport-ws protocol. */
export interface GraphqlSocket {
  /** Takes over an upgrade request for `/graphql`. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends every subscription and socket. */
  stop: () => Promise<void>;
}

/** Serves the schema to signed-in readers; a socket of anybody else is closed with 4401, which clients do not retry. */
export function serveGraphqlSocket(schema: GraphQLSchema, services: Services, log: Logger): GraphqlSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
  });
  const present = (errors: readonly unknown[], reader: Reader | undefined) =>
    inLanguage(reader?.language ?? Language.ID, () => errors.map((error) => presentError(error, log)));

  const disposable = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema,
      subscribe: subscribeShared,
      onConnect: async (ctx) => {
        const found = await findSignIn(services.fork(), tokenOf(ctx.extra.request), services.now());
        if (!found) {
          ctx.extra.socket.close(CloseCode.Unauthorized, 'NOT_SIGNED_IN');
          return;
        }
        const { socket } = ctx.extra;
        const forget = services.liveConnections.add({
          ...found,
          end: () => socket.close(CloseCode.Unauthorized, 'NOT_SIGNED_IN'),
        });
        ctx.extra.reader = { ...found, language: languageOf(ctx), forget };
        if (socket.readyState !== socket.OPEN) forget();
      },
      onClose: (ctx) => ctx.extra.reader?.forget(),
      onSubscribe: (ctx, _id, payload) => {
        const document = readDocument(schema, payload.query);
        if (!('kind' in document)) return document;
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: contextFor(ctx, services),
        };
      },
      onNext: (ctx, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: present(result.errors, ctx.extra.reader) } : undefined,
      onError: (ctx, _id, _payload, errors) => present(errors, ctx.extra.reader),
    },
    server,
    ASKED_EVERY,
  );

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    stop: async () => {
      await disposable.dispose();
      server.close();
    },
  };
}

/** The operation, or what is wrong with it. */
function readDocument(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const errors = validate(schema, document, [...specifiedRules, limitRule]);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function languageOf(ctx: Context<Record<string, unknown>, SocketExtra>): Language {
  // A browser cannot set headers on a socket, so the client says its language when it connects.
  const asked = ctx.connectionParams?.language;
  if (asked === Language.EN || asked === Language.ID) return asked;
  return readLanguage(ctx.extra.request.headers['accept-language']);
}

function contextFor(ctx: Context<Record<string, unknown>, SocketExtra>, services: Services): RequestContext {
  const { reader } = ctx.extra;
  return new RequestContext(services, reader ?? null, reader?.language ?? Language.ID, null);
}
