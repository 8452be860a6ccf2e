/** What nobody can see in this world, since it has none of it; the field is stated all the same, and others of its type are seen. */
export const NOT_IN_THIS_WORLD: ReadonlySet<string> = new Set([
  // No provider is set, and revoked secrets are told of by the mutation that revokes them only.
  'SignInOptions.openIdLabel',
  'ApiToken.revokedAt',
  'CalendarFeed.revokedAt',
  'Invitation.acceptedAt',
  'Invitation.revokedAt',
  'Invitation.person',
  // The programme of this world has no letterhead and no numbering of its own.
  'Programme.letterhead',
  'Programme.logo',
  'Programme.numberPattern',
  // No act sets a claim, no cycle of this world weighs dimensions, and no key was followed by another.
  'Record.claim',
  'Cycle.dimensionWeights',
  'DimensionWeight.dimensionId',
  'DimensionWeight.percent',
  'SigningKey.previous',
  'SigningKey.previousSignature',
  // No mail server is set, so nothing is sent.
  'Mail.sentAt',
  'Mail.replyCode',
  'Mail.address',
  'Mail.reply',
  // The tables that are imported hold regions only.
  'ImportPlan.cycleId',
  'ImportPlan.timeZone',
  'ImportSheet.faults',
  'ImportRow.timeZone',
  'ImportRow.clashes',
  'ImportFieldChange.from',
  'ImportClash.name',
  'ImportClash.region',
  'ImportClash.at',
  'ImportClash.timeZone',
  'SearchHit.office',
  'OfficialRegion.regionId',
  // A cancelled session is never held.
  'SessionEvent.kind=SESSION_CANCELLED',
]);
