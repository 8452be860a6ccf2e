import { type IconName, iconShapes } from './iconShapes.tsx';

/** Props of {@link Icon}. */
export interface IconProps {
  name: IconName;
  /** Edge in px; 14 beside 13 px words, 16 beside 14 px words. */
  size?: number;
  className?: string;
}

/** A drawing beside a word. It is hidden from assistive technology, because the word always says it. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={(1.6 * 16) / size}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {iconShapes[name]}
    </svg>
  );
}
