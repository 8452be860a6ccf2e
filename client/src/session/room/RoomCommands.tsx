import { memo, useState } from 'react';
import { useTranslation } from '#i18n';
import { laterDialog } from '../../app/later.tsx';
import { useHotkeys } from '../../ui/index.ts';
import { COMMANDS_KEY } from './commandsKey.ts';

const CommandList = laterDialog(async () => (await import('./CommandList.tsx')).CommandList);

/** `Ctrl K`, also while typing: all that has a key in this room, to be found by typing. Mounted once, by the layout of rooms. */
export const RoomCommands = memo(function RoomCommands() {
  const { t } = useTranslation('minutes');
  const [open, setOpen] = useState(false);
  useHotkeys([{ keys: COMMANDS_KEY, label: t('keys.list'), act: () => setOpen(true), inText: true }]);
  return <CommandList open={open} onClose={() => setOpen(false)} />;
});
