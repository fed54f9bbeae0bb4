import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api';
import { AskFirst } from '../kit/AskFirst';
import { NeededField } from '../kit/NeededField';
import { Refused } from '../kit/states';
import { lookAgainAt, type Referral } from '../referrals/queries';
import { withdrawalReasonsQuery, withdrawReferral } from './queries';

/** Takes a referral back that the employer has not answered, for a reason that all whom it concerns see. */
export function Withdraw({ referral, etag }: { referral: Referral; etag: string }) {
  const { t } = useTranslation('stationreferrals');
  const queries = useQueryClient();
  const reasons = useQuery(withdrawalReasonsQuery());
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () => withdrawReferral(referral.id, reason, etag),
    onSuccess: () => lookAgainAt(queries, referral),
    onError: (thrown) => {
      // Where the employer answered meanwhile, the page shows that in place of this.
      if ([409, 412].includes(Problem.from(thrown).status)) {
        lookAgainAt(queries, referral);
      }
    },
  });
  return (
    <AskFirst label={t('withdraw.do')} title={t('withdraw.title')} act={withdraw}>
      <p className="form-note">{t('withdraw.text')}</p>
      {reasons.error && <Refused problem={reasons.error} />}
      <NeededField label={t('withdraw.reason')} missing={t('withdraw.missing')}>
        {(field) => (
          <select {...field} value={reason} onChange={(event) => setReason(event.target.value)}>
            <option value="">{t('withdraw.choose')}</option>
            {(reasons.data ?? []).map(({ code, text }) => (
              <option key={code} value={code}>
                {text}
              </option>
            ))}
          </select>
        )}
      </NeededField>
    </AskFirst>
  );
}
