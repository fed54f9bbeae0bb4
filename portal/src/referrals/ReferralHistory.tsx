import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../api';
import { Capacity } from '../kit/Capacity';
import { Failed, Loading } from '../kit/states';
import { Day, Moment } from '../kit/words';
import { historyQuery } from './queries';

type Step = Employer['StepView'];

/** A referral's life, step by step: in what role and for which station, never by whom. */
export function ReferralHistory({ id }: { id: string }) {
  const { t } = useTranslation('referrals');
  const history = useQuery(historyQuery(id));
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      {history.isPending && <Loading rows={2} />}
      {history.error && <Failed problem={history.error} retry={history.refetch} />}
      {history.data && (
        <ol className="referral-steps">
          {history.data.steps.map((step) => (
            <li key={`${step.kind} ${step.at ?? step.day}`}>
              <OneStep step={step} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation('referrals');
  return (
    <>
      <strong>{t(`step.${step.kind}`)}</strong>
      {step.reasonText && <p>{step.reasonText}</p>}
      <p className="quiet">
        {step.at == null ? <Day of={step.day} /> : <Moment of={step.at} />} ·{' '}
        <Capacity role={step.role} division={step.division} unknown={t('history.hall')} />
      </p>
    </>
  );
}
