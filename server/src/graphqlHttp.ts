import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { Refusal } from '@risalah/shared';
import type { RequestHandler } from 'express';
import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLErrorExtensions,
  type GraphQLSchema,
  OperationTypeNode,
  type ValidationContext,
} from 'graphql';
import type { Logger } from 'pino';
import { findReader } from './access/findReader.ts';
import { RequestContext, type Services } from './context.ts';
import { limitRules, MOST_TOKENS } from './live/limitRules.ts';
import { presentError } from './presentError.ts';
import { requestLanguage } from './requestLanguage.ts';
import { nameOperation, noteRefusals, traced } from './telemetry.ts';

/** GraphQL over HTTP, as something to start, to mount and to stop. */
export interface GraphqlHttp {
  handler: RequestHandler;
  stop: () => Promise<void>;
}

/** Serves queries and mutations of the schema over HTTP. */
export async function serveGraphqlHttp(
  schema: GraphQLSchema,
  services: Services,
  log: Logger,
): Promise<GraphqlHttp> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    introspection: services.config.introspection ?? true,
    // One operation for each request: what limits one must not be got round by sending many.
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [...limitRules(services.config.introspection ?? true), noSubscriptionRule],
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (_formatted, error) => presentError(error, log, services.config.introspection),
    // Nothing here may be cached, and working that out for every field took a third of the time of a large page.
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      namesOperations,
    ],
    logger: log,
  });
  await apollo.start();
  const handler = expressMiddleware(apollo, {
    context: async ({ req, res }) => {
      res.setHeader('Cache-Control', 'no-store');
      if (services.version) res.setHeader('Risalah-Version', services.version);
      const em = services.fork();
      const reader = await findReader(em, req, services.now());
      await paced(services, reader?.personId ?? `${req.ip}`);
      if (Number(req.get('risalah-attempt')) > 1) services.metrics.retried();
      return new RequestContext(services, reader, requestLanguage(), { req, res }, em);
    },
  });
  return { handler: traced('POST /graphql', handler), stop: () => apollo.stop() };
}

/** Says in the trace of a request what was asked for, and with which codes it was refused. */
const namesOperations: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation) nameOperation(operation);
    },
    willSendResponse: async ({ response: { body } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      if (errors.length > 0) noteRefusals(errors.map(({ extensions }) => extensions?.code));
    },
  }),
};

/** Over HTTP nobody could be told what happens next, so a subscription is refused before it is begun. */
function noSubscriptionRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      context.reportError(
        new GraphQLError('Subscriptions are served by the graphql-transport-ws protocol.', {
          nodes: operation,
        }),
      );
    },
  };
}

/** Counts an operation of somebody; throws TOO_MANY_REQUESTS, with status 429 and the seconds to wait, when there were too many. */
async function paced({ operations, metrics }: Services, who: string): Promise<void> {
  try {
    await operations.count(who);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    metrics.limited('operations');
    // Apollo takes its own map of headers; another library of the tests says otherwise to the compiler.
    const headers = new HeaderMap([['retry-after', String(error.details.seconds ?? 1)]]);
    throw new GraphQLError(error.code, {
      originalError: error,
      extensions: { http: { status: 429, headers } } as unknown as GraphQLErrorExtensions,
    });
  }
}
