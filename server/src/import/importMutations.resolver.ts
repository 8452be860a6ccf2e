import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { carryOutImport } from './carryOutImport.ts';
import { Import } from './import.entity.ts';
import { CarryOutImportInput, PlanImportInput, UndoImportInput } from './import.inputs.ts';
import { planImport } from './planImport.ts';
import { undoImport } from './undoImport.ts';

/** Mutations of imports: each hands its input to the act of its name. Files are handed in over `POST /imports`. */
@Resolver()
export class ImportMutationsResolver {
  @Mutation(() => Import, {
    description: 'Says how a file that was handed in is to be read (administrator).',
  })
  async planImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => PlanImportInput) input: PlanImportInput,
  ): Promise<Import> {
    return ctx.changed(Import, await planImport(ctx, input));
  }

  @Mutation(() => Import, { description: 'Stores what the plan says, all or nothing (administrator).' })
  async carryOutImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CarryOutImportInput) input: CarryOutImportInput,
  ): Promise<Import> {
    return ctx.changed(Import, await carryOutImport(ctx, input));
  }

  @Mutation(() => Import, {
    description: 'Takes the last import back, unless something of it was used since (administrator).',
  })
  async undoImport(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UndoImportInput) input: UndoImportInput,
  ): Promise<Import> {
    return ctx.changed(Import, await undoImport(ctx, input));
  }
}
