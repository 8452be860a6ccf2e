import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';

/** Props of {@link ButtonLink}; everything a link of the router takes goes through. */
export interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  to: string;
  /** `primary` is the one filled button of a place; `outline` another way on. */
  variant?: 'primary' | 'outline';
  /** `small` 30 px in rows, `normal` 36 px, `large` 48 px. */
  size?: 'small' | 'normal' | 'large';
}

/** A way to another page that looks like a button, because it is the act of its place. With a `target` it opens another window. */
export function ButtonLink({
  variant = 'outline',
  size = 'normal',
  className,
  to,
  ...rest
}: ButtonLinkProps) {
  const look = joinClasses(styles.button, styles[variant], styles.neutral, styles[size], className);
  // The router's link goes there in this window whatever its target.
  return rest.target ? (
    <a {...rest} href={to} className={look} />
  ) : (
    <Link {...rest} to={to} className={look} />
  );
}
