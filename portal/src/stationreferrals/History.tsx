import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../api';
import { Division } from '../kit/codes';
import { Failed, Loading } from '../kit/states';
import { Day, Moment } from '../kit/words';
import { historyQuery } from './queries';

/** How a referral came to where it stands; the hall names roles and stations, never people. */
export function History({ id }: { id: string }) {
  const history = useQuery(historyQuery(id));
  if (history.isPending) {
    return <Loading rows={2} />;
  }
  if (history.error) {
    return <Failed problem={history.error} retry={history.refetch} />;
  }
  return (
    <ol className="referral-steps">
      {history.data.steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name, and steps are only added
        <li key={i}>
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: Employer['StepView'] }) {
  const { t } = useTranslation('stationreferrals');
  return (
    <>
      <p>
        <strong>{t(`step.${step.kind}`)}</strong>
        {step.reasonText && <> · {step.reasonText}</>}
      </p>
      <p className="quiet">
        {step.at ? <Moment of={step.at} /> : <Day of={step.day} />} · {t(`role.${step.role ?? 'HALL'}`)}
        {step.division && (
          <>
            {' '}
            · <Division code={step.division} />
          </>
        )}
      </p>
    </>
  );
}
