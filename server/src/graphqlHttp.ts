import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { findReader } from './access/findReader.ts';
import { RequestContext, type Services } from './context.ts';
import { limitRule, MOST_TOKENS } from './live/limitRules.ts';
import { presentError } from './presentError.ts';
import { requestLanguage } from './requestLanguage.ts';

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
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [limitRule],
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (_formatted, error) => presentError(error, log),
    // Nothing here may be cached, and working that out for every field took a third of the time of a large page.
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled()],
    logger: log,
  });
  await apollo.start();
  const handler = expressMiddleware(apollo, {
    context: async ({ req, res }) => {
      res.setHeader('Cache-Control', 'no-store');
      if (services.version) res.setHeader('Risalah-Version', services.version);
      const reader = await findReader(services.fork(), req, services.now());
      return new RequestContext(services, reader, requestLanguage(), { req, res });
    },
  });
  return { handler, stop: () => apollo.stop() };
}
