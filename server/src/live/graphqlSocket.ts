import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Language, Refusal } from '@risalah/shared';
import { type ExecutionArgs, execute, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { CloseCode, type Context } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Reader as Found, findReader } from '../access/findReader.ts';
import { mayConnect } from '../access/mayConnect.ts';
import { RequestContext, type Services } from '../context.ts';
import { codeOf, presentError } from '../presentError.ts';
import { inLanguage, readLanguage } from '../requestLanguage.ts';
import { inSpan, nameOperation, noteRefusals } from '../telemetry.ts';
import { closeApart } from './closeApart.ts';
import { Line } from './line.ts';
import { DocumentReader } from './readDocument.ts';
import { SharedExecution, type SocketSubscription } from './sharedExecution.ts';
import { Turns } from './turns.ts';

/** Longest message that a client may send, in bytes: as much as an HTTP request. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;
/** How often a quiet socket is asked whether it still lives, in ms; proxies drop quiet ones. */
const ASKED_EVERY = 12_000;

/** Close code of a server that starts again; clients come back. */
const SERVICE_RESTART = 1012;

/** What is known of a socket from its handshake on. */
interface Reader extends Found {
  language: Language;
  line: Line;
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
    // A prepared frame serves many lines only where each line takes the same bytes.
    perMessageDeflate: false,
  });
  const wires = new WeakMap<WebSocket, Duplex>();
  const documents = new DocumentReader(schema, services.config.introspection);
  const present = (errors: readonly GraphQLError[], language: Language = Language.ID) =>
    inLanguage(language, () =>
      errors.map((error) => presentError(error, log, services.config.introspection)),
    );
  const { fork, feed, now, metrics } = services;
  const shared = new SharedExecution({ fork, feed, now, turns: new Turns(), metrics }, present);

  const disposable = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema,
      execute: (args) => tracedOperation(args, () => execute(args)),
      subscribe: (args) => tracedOperation(args, () => shared.subscribe(args as SocketSubscription)),
      onConnect: async (ctx) => {
        const { request } = ctx.extra;
        // A program cannot always set headers on a socket either, so its token may come with the first message.
        const authorization = ctx.connectionParams?.authorization ?? request.headers.authorization;
        const found = await findReader(services.fork(), request, services.now(), authorization);
        if (!found) {
          ctx.extra.socket.close(CloseCode.Unauthorized, 'NOT_SIGNED_IN');
          return;
        }
        const { socket } = ctx.extra;
        if (!mayConnect(services, found.personId)) {
          socket.close(CloseCode.TooManyInitialisationRequests, 'TOO_MANY_REQUESTS');
          return;
        }
        const wire = wires.get(socket);
        if (!wire) throw new Error('A socket was opened past the upgrade.');
        const forget = services.liveConnections.add({
          ...found,
          end: () => socket.close(CloseCode.Unauthorized, 'NOT_SIGNED_IN'),
        });
        ctx.extra.reader = { ...found, language: languageOf(ctx), line: new Line(socket, wire), forget };
        if (socket.readyState !== socket.OPEN) forget();
        // Nobody asks for the handshake again, and its headers would be kept for as long as the socket is.
        Object.assign(ctx.extra, { request: null });
        // Who held events of another lineage starts from a snapshot, since their numbers may mean something else now.
        return { lineage: services.lineage, version: services.version };
      },
      onClose: (ctx) => ctx.extra.reader?.forget(),
      onSubscribe: async (ctx, id, payload): Promise<SocketSubscription | readonly GraphQLError[]> => {
        const { reader } = ctx.extra;
        // Only who has said hello may subscribe, and everybody else's socket is being closed by then.
        if (!reader)
          return [new GraphQLError('NOT_SIGNED_IN', { originalError: new Refusal('NOT_SIGNED_IN') })];
        try {
          await services.operations.count(reader.personId);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          services.metrics.limited('operations');
          return [new GraphQLError(error.code, { originalError: error })];
        }
        const document = documents.read(payload.query);
        if (!('kind' in document)) return document;
        // graphql-ws keeps the message as long as the subscription lasts: a thousand readers need one text, not a thousand.
        Object.assign(payload, { query: document.loc?.source.body });
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: new RequestContext(services, reader, reader.language, null),
          addressee: { line: reader.line, id, language: reader.language },
        };
      },
      onNext: (ctx, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: present(result.errors, ctx.extra.reader?.language) } : undefined,
      onError: async (ctx, _id, _payload, errors) => {
        await traceRefusal(errors);
        return present(errors, ctx.extra.reader?.language);
      },
    },
    server,
    ASKED_EVERY,
  );

  let stopping = false;
  return {
    upgrade: (request, socket, head) => {
      // Who was closed already would come back to a server that is about to go.
      if (stopping) return void socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n\r\n');
      server.handleUpgrade(request, socket, head, (client) => {
        wires.set(client, socket);
        server.emit('connection', client, request);
      });
    },
    stop: async () => {
      stopping = true;
      await closeApart([...server.clients], (client) => client.close(SERVICE_RESTART, 'RESTART'));
      await disposable.dispose();
      server.close();
    },
  };
}

/** Carries an operation out in a span, as one over HTTP; that of a subscription ends once it is begun. */
function tracedOperation<Result>(
  { document, operationName }: ExecutionArgs,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  return inSpan('graphql-ws', async () => {
    const operation = getOperationAST(document, operationName);
    if (operation) nameOperation(operation);
    const result = await work();
    const { errors } = result as { errors?: readonly GraphQLError[] };
    if (errors) noteRefusals(errors.map(codeOf));
    return result;
  });
}

/** Says in a trace of its own with which codes an operation was refused before it was begun, or a subscription ended. */
function traceRefusal(errors: readonly GraphQLError[]): Promise<void> {
  return inSpan('graphql-ws refusal', async () => noteRefusals(errors.map(codeOf)));
}

function languageOf(ctx: Context<Record<string, unknown>, SocketExtra>): Language {
  // A browser cannot set headers on a socket, so the client says its language when it connects.
  const asked = ctx.connectionParams?.language;
  if (asked === Language.EN || asked === Language.ID) return asked;
  return readLanguage(ctx.extra.request.headers['accept-language']);
}
