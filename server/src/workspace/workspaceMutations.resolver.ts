import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Agency } from './agency.entity.ts';
import { Cycle } from './cycle.entity.ts';
import { Dimension } from './dimension.entity.ts';
import { Person } from './person.entity.ts';
import { Programme } from './programme.entity.ts';
import { Region } from './region.entity.ts';
import { saveAgency } from './saveAgency.ts';
import { saveCycle } from './saveCycle.ts';
import { saveDimension } from './saveDimension.ts';
import { savePerson } from './savePerson.ts';
import { saveProgramme } from './saveProgramme.ts';
import { saveRegion } from './saveRegion.ts';
import {
  SaveAgencyInput,
  SaveCycleInput,
  SaveDimensionInput,
  SavePersonInput,
  SaveProgrammeInput,
  SaveRegionInput,
} from './workspace.inputs.ts';

/** What administrators prepare: each mutation hands its input to the act of its name. */
@Resolver()
export class WorkspaceMutationsResolver {
  @Mutation(() => Programme, { description: 'Creates or changes a programme (administrator).' })
  async saveProgramme(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveProgrammeInput) input: SaveProgrammeInput,
  ): Promise<Programme> {
    return ctx.changed(Programme, await saveProgramme(ctx, input));
  }

  @Mutation(() => Dimension, { description: 'Creates or changes a dimension (administrator).' })
  async saveDimension(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveDimensionInput) input: SaveDimensionInput,
  ): Promise<Dimension> {
    return ctx.changed(Dimension, await saveDimension(ctx, input));
  }

  @Mutation(() => Cycle, { description: 'Creates or changes a cycle (administrator).' })
  async saveCycle(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveCycleInput) input: SaveCycleInput,
  ): Promise<Cycle> {
    return ctx.changed(Cycle, await saveCycle(ctx, input));
  }

  @Mutation(() => Region, { description: 'Creates or changes a region (administrator).' })
  async saveRegion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveRegionInput) input: SaveRegionInput,
  ): Promise<Region> {
    return ctx.changed(Region, await saveRegion(ctx, input));
  }

  @Mutation(() => Agency, { description: 'Creates or changes an agency (administrator).' })
  async saveAgency(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveAgencyInput) input: SaveAgencyInput,
  ): Promise<Agency> {
    return ctx.changed(Agency, await saveAgency(ctx, input));
  }

  @Mutation(() => Person, { description: 'Creates or changes a person (administrator).' })
  async savePerson(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SavePersonInput) input: SavePersonInput,
  ): Promise<Person> {
    return ctx.changed(Person, await savePerson(ctx, input));
  }
}
