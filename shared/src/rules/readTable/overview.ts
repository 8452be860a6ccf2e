import {
  ADMINISTRATOR,
  atMost,
  DECISION,
  FOLLOW_UP_FIGURES,
  REGION,
  SCORE_IN_OVERVIEW,
  SIGNED_IN,
  WHETHER_SCORED,
} from './audiences.ts';
import type { ReadTable } from './table.ts';

/** The framework, and the figures of regions, cycles and programmes. */
export const OVERVIEW_READS: ReadTable = {
  Programme: [
    [
      SIGNED_IN,
      'id name minutesTemplate letterhead logo numberPattern revision cyclesInShort dimensions cycles',
    ],
  ],
  Dimension: [[SIGNED_IN, 'id name position mark subdimensions minutesTemplate revision']],
  Cycle: [
    [SIGNED_IN, 'id year stage name letter levelWeights totalFormula dimensionWeights allottedMinutes'],
    [SIGNED_IN, 'correctionWindow revision'],
    [atMost(SIGNED_IN), 'programme'],
    [REGION, 'overview'],
  ],
  LevelWeight: [[SIGNED_IN, 'level percent']],
  DimensionWeight: [[SIGNED_IN, 'dimensionId percent']],
  CycleInShort: [
    [
      SIGNED_IN,
      'cycle open regions hiddenRegions scheduled live closed final cancelled lacking scored given',
    ],
    [SCORE_IN_OVERVIEW, 'mean scored>0'],
    [FOLLOW_UP_FIGURES, 'given>0'],
  ],
  CycleOverview: [
    [REGION, 'dimensions summary regions regionCount hiddenRegions'],
    [ADMINISTRATOR, 'unscheduled unscheduledCount'],
    [FOLLOW_UP_FIGURES, 'given'],
    [atMost(FOLLOW_UP_FIGURES), 'called late'],
  ],
  CycleSummary: [
    [REGION, 'regions standings missing totals bands dimensions hiddenScores lateAgencies late'],
    [SCORE_IN_OVERVIEW, 'bands>0'],
    [atMost(FOLLOW_UP_FIGURES), 'lateAgencies>0 late>0'],
  ],
  RegionsStanding: [[REGION, 'standing count']],
  RegionsMissing: [[REGION, 'missing count']],
  ScoreSpread: [
    [REGION, 'count'],
    [SCORE_IN_OVERVIEW, 'lowest highest mean count>0'],
  ],
  CycleRegion: [
    [
      REGION,
      'regionId name code sessionId state scheduledFor timeZone chairs secretaries draft ready final hidden',
    ],
    [REGION, 'given called kept late'],
    [WHETHER_SCORED, 'unscored'],
    [SCORE_IN_OVERVIEW, 'scores total'],
    [FOLLOW_UP_FIGURES, 'given>0'],
  ],
  FollowUpsOfKind: [[FOLLOW_UP_FIGURES, 'kind count']],
  FollowUpsStanding: [[atMost(FOLLOW_UP_FIGURES), 'standing count']],
  LateAgency: [[atMost(FOLLOW_UP_FIGURES), 'agencyId agency regionId region called late']],
  RegionOverview: [
    [REGION, 'programmes'],
    [FOLLOW_UP_FIGURES, 'given called'],
  ],
  RegionProgramme: [[REGION, 'programmeId name dimensions cycles']],
  RegionCycle: [
    [REGION, 'cycle sessionId state scheduledFor timeZone records hidden'],
    [atMost(REGION), 'missingIds'],
    [SCORE_IN_OVERVIEW, 'total soFar'],
  ],
  RegionRecord: [
    [REGION, 'dimensionId recordId minutesState returned since correctionsUntil'],
    [SCORE_IN_OVERVIEW, 'score'],
  ],
  FollowUpsGiven: [[FOLLOW_UP_FIGURES, 'cycleId dimensionId agencyId kind count']],
  FollowUpsCalled: [[FOLLOW_UP_FIGURES, 'calledCycleId givenCycleId standing count late']],
  FollowUpList: [
    [REGION, 'count of'],
    [FOLLOW_UP_FIGURES, 'followUps count>0'],
  ],
  FollowUpsOf: [[REGION, 'region givenCycle calledCycle dimension agency']],
  ListedFollowUp: [
    [FOLLOW_UP_FIGURES, 'id kind standing dueYear regionId region agency dimensionId dimension givenYear'],
    [FOLLOW_UP_FIGURES, 'recordId'],
    [atMost(FOLLOW_UP_FIGURES), 'carriedTo'],
    [DECISION, 'text'],
  ],
};
