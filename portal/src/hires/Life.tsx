import './hires.css';
import { useTranslation } from 'react-i18next';
import { Division } from '../kit/codes';
import { StateTag } from '../kit/StateTag';
import { Day, isAhead, Moment } from '../kit/words';
import type { Happening } from './life';
import type { Step } from './queries';

/** A hire's life, step by step: when, what, and which pool tells of it. */
export function Life({ happenings }: { happenings: readonly Happening[] }) {
  const { t } = useTranslation('hires');
  return (
    <ol className="life" aria-label={t('page.life')}>
      {happenings.map((it) => (
        <li
          key={it.kind === 'step' ? `${it.step.kind} ${it.step.at ?? it.day}` : it.kind}
          className={isAhead(it.day) ? 'life-to-come' : undefined}
        >
          <p className="life-when">
            {it.at ? <Moment of={it.at} /> : <Day of={it.day} />}
            {isAhead(it.day) && ` · ${t('page.toCome')}`}
          </p>
          <p className="life-what">
            <What happening={it} />
          </p>
          {it.kind === 'step' && <By step={it.step} />}
          <StateTag tone={it.pool === 'labour' ? 'busy' : 'plain'}>{t(`pool.${it.pool}`)}</StateTag>
        </li>
      ))}
    </ol>
  );
}

function What({ happening }: { happening: Happening }) {
  const { t } = useTranslation(['hires', 'employers', 'statistics']);
  switch (happening.kind) {
    case 'registered':
      return <>{t(`registered.${happening.through}`)}</>;
    case 'employment':
      return (
        <>
          {t(happening.byThis ? 'employment.byThis' : 'employment.now', {
            status: t(`statistics:status.${happening.status}`),
          })}
        </>
      );
    case 'closed':
      return (
        <>{t('happened.closed', { reason: t(`employers:closed.${happening.reason ?? 'WITHDRAWN'}`) })}</>
      );
    case 'step':
      return <>{stepText(happening.step)}</>;
    default:
      return <>{t(`happened.${happening.kind}`)}</>;
  }

  function stepText({ kind, reason, reasonText }: Step): string {
    const text = t(`step.${kind}`);
    return reason == null ? text : t('step.because', { text, reason: reasonText ?? reason });
  }
}

/** In which role and for which station; nobody is named. */
function By({ step }: { step: Step }) {
  const { t } = useTranslation('hires');
  return (
    <p className="quiet">
      {t(`role.${step.role ?? 'HALL'}`)}
      {step.division && (
        <>
          {' · '}
          <Division code={step.division} />
        </>
      )}
    </p>
  );
}
