import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Problem, type Versioned } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { type Referral, referralQuery } from './queries';

/** Whoever may not see a referral learns no more than that there is none. */
const GONE = [403, 404];

/** The referral that the address names, once it is there. */
export function WithReferral(props: {
  /** The way to the list, where there is no such referral. */
  list: ReactNode;
  children: (opened: Versioned<Referral>) => ReactNode;
}) {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  if (referral.isPending) {
    return <Loading rows={6} />;
  }
  if (referral.error) {
    return GONE.includes(Problem.from(referral.error).status) ? (
      <Notice page title={t('page.gone')}>
        {props.list}
      </Notice>
    ) : (
      <Failed page problem={referral.error} retry={referral.refetch} />
    );
  }
  return props.children(referral.data);
}
