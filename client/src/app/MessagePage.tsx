import type { ReactNode } from 'react';
import { PageHeading } from '../ui/PageHeading.tsx';
import styles from './MessagePage.module.css';

/** A page that only says one thing, and the way on. */
export function MessagePage({
  title,
  children,
  way,
}: {
  title: string;
  children: ReactNode;
  way: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <PageHeading>{title}</PageHeading>
      <p className={styles.text}>{children}</p>
      <p className={styles.way}>{way}</p>
    </main>
  );
}
