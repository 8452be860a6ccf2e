import { useTranslation } from '#i18n';
import type { DimensionView } from '../live/views.ts';
import type { Hotkey } from '../ui/index.ts';

/** What the secretary's keys do. */
export interface SecretaryActs {
  dimensions: readonly DimensionView[];
  toCapture: () => void;
  toMinutes: () => void;
  onUnclear: () => void;
  /** Left out while no follow-up can be proposed. */
  onFollowUp?: () => void;
  onDimension: (dimensionId: string) => void;
  onStage: () => void;
}

/** The keys of the secretaries' room that work everywhere, also while typing. */
export function useSecretaryCommands(acts: SecretaryActs): Hotkey[] {
  const { t } = useTranslation('minutes');
  const { t: tSession } = useTranslation('session');
  const commands: Hotkey[] = [
    { keys: 'Alt L', label: t('keys.capture'), act: acts.toCapture, inText: true },
    { keys: 'Alt R', label: t('keys.minutes'), act: acts.toMinutes, inText: true },
    { keys: 'Alt U', label: t('keys.unclear'), act: acts.onUnclear, inText: true },
  ];
  if (acts.onFollowUp)
    commands.push({ keys: 'Alt T', label: t('keys.followUp'), act: acts.onFollowUp, inText: true });
  acts.dimensions.slice(0, 9).forEach((dimension, index) => {
    commands.push({
      keys: `Alt ${index + 1}`,
      label: dimension.name,
      act: () => acts.onDimension(dimension.id),
      inText: true,
    });
  });
  commands.push({ keys: 'Alt P', label: tSession('stageIn'), act: acts.onStage, inText: true });
  return commands;
}
