import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { captureStatement } from './captureStatement.ts';
import { confirmStatement } from './confirmStatement.ts';
import { Statement } from './statement.entity.ts';
import { CaptureStatementInput, ConfirmStatementInput } from './statement.inputs.ts';

/** Capturing and confirming statements. */
@Resolver()
export class StatementMutationsResolver {
  @Mutation(() => Statement, {
    description: 'A secretary writes down what someone said that answers no question.',
  })
  async captureStatement(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaptureStatementInput) input: CaptureStatementInput,
  ): Promise<Statement> {
    return ctx.changed(Statement, await captureStatement(ctx, input));
  }

  @Mutation(() => Statement, {
    description: 'The speaker confirms what was captured, or corrects it; the first words are kept.',
  })
  async confirmStatement(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmStatementInput) input: ConfirmStatementInput,
  ): Promise<Statement> {
    return ctx.changed(Statement, await confirmStatement(ctx, input));
  }
}
