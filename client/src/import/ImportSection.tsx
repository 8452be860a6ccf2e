import { useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { ImportsDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { usePreparing } from '../workspace/preparing.ts';
import section from '../workspace/Section.module.css';
import { HandIn } from './HandIn.tsx';
import { PastImports } from './PastImports.tsx';
import { PlanView } from './PlanView.tsx';

/** Where an administrator brings regions, agencies, people, schedules and seats in from a file. */
export default function ImportSection() {
  const { t } = useTranslation('importing');
  const [address, setAddress] = useSearchParams();
  const { again: readWorkspace } = usePreparing();
  const { data, again } = useRead(ImportsDocument, {});
  // In the address, so that a page that loads afresh shows the same plan.
  const importId = address.get('file');
  const show = (id: string | null) => setAddress(id ? { file: id } : {});
  const done = () => {
    show(null);
    again();
    readWorkspace();
  };
  return (
    <section aria-labelledby="import" className={section.section}>
      <div className={section.heading}>
        <h2 id="import">{t('title')}</h2>
      </div>
      {importId ? (
        <PlanView key={importId} id={importId} onDone={done} onLeave={() => show(null)} />
      ) : (
        <HandIn onTaken={show} />
      )}
      <PastImports
        imports={data?.imports ?? []}
        onUndone={() => {
          again();
          readWorkspace();
        }}
      />
    </section>
  );
}
