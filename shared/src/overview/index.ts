export * from './cycleOrder.ts';
export * from './cycleRow.ts';
export * from './cycleSummary.ts';
export * from './missing.ts';
export * from './scoreBands.ts';
