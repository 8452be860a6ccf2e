import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { Refusal } from '@risalah/shared';
import type { RequestHandler } from 'express';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';

/** The no-op of the API until `startTelemetry` was called, so that an act costs nothing where nobody looks. */
const tracer = () => trace.getTracer('risalah');

/**
 * Sends traces to a collector by OTLP over HTTP, until the function that it returns is called. The packages that do so are loaded here and
 * nowhere else. They read the other variables of OpenTelemetry themselves (`OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_TRACES_SAMPLER`, …).
 */
export async function startTelemetry(url: string, log: Logger): Promise<() => Promise<void>> {
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { defaultResource, resourceFromAttributes } = await import('@opentelemetry/resources');
  const name = process.env.OTEL_SERVICE_NAME || 'risalah';
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': name })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  return async () => {
    // A collector that is not there must not keep the server from stopping.
    await provider.shutdown().catch((error: unknown) => log.warn({ err: error }, 'traces were not sent'));
    trace.disable();
    context.disable();
  };
}

/** Begins a span for each request of a handler; {@link nameOperation} says later what it was. */
export function traced(name: string, handler: RequestHandler): RequestHandler {
  return (req, res, next) =>
    tracer().startActiveSpan(name, { kind: SpanKind.SERVER }, (span) => {
      res.once('close', () => {
        span.setAttribute('http.response.status_code', res.statusCode);
        span.end();
      });
      handler(req, res, next);
    });
}

/**
 * Names the span at hand after the fields of the schema that were asked for. Nothing that people wrote comes into a trace: no variables,
 * no text of the operation, not even its name, which a program may make of anything.
 */
export function nameOperation({ operation: type, selectionSet }: OperationDefinitionNode): void {
  const span = trace.getActiveSpan();
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? one.name.value : []));
  span?.updateName([type, ...fields.slice(0, 3)].join(' '));
  span?.setAttribute('graphql.operation.type', type);
}

/** Notes the codes with which an operation was refused. */
export function noteRefusals(codes: readonly unknown[]): void {
  const span = trace.getActiveSpan();
  span?.setAttribute('risalah.codes', codes.map(String));
  if (codes.includes('INTERNAL')) span?.setStatus({ code: SpanStatusCode.ERROR });
}

/** Runs work in a span of its own. A refusal is an answer; anything else that goes wrong is an error, told by its type alone. */
export function inSpan<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return tracer().startActiveSpan(name, (span) =>
    work()
      .catch((error: unknown) => {
        noteFailure(span, error);
        throw error;
      })
      .finally(() => span.end()),
  );
}

function noteFailure(span: Span, error: unknown): void {
  if (error instanceof Refusal) span.setAttribute('risalah.codes', [error.code]);
  else span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error)?.constructor?.name });
}
