import { useTranslation } from 'react-i18next';
import { SortField } from '../kit/SortField';

export const BY_ISSUE = ['NEWEST', 'OLDEST'] as const;
export const BY_START = ['STARTS_LAST', 'STARTS_FIRST'] as const;

/** In what order referrals are shown. */
export function ReferralSort(props: {
  sorts?: readonly (typeof BY_ISSUE | typeof BY_START)[number][];
  value: string | undefined;
  choose: (sort: string | undefined) => void;
}) {
  const { t } = useTranslation('referrals');
  return <SortField {...props} sorts={props.sorts ?? BY_ISSUE} words={(sort) => t(`sort.${sort}`)} />;
}
