import type { ReactNode } from 'react';
import { FormPlaceContext } from './keptForm.ts';
import type { Opener } from './useOpener.ts';

/** Props of {@link OpenedForm}. */
export interface OpenedFormProps {
  opener: Pick<Opener, 'open' | 'place'>;
  children: ReactNode;
}

/** A form while its opener is open; what is typed in it is kept under the opener's name. */
export function OpenedForm({ opener, children }: OpenedFormProps) {
  return opener.open && <FormPlaceContext value={opener.place}>{children}</FormPlaceContext>;
}
