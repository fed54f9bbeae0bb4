import { useTranslation } from 'react-i18next';
import { StateTag } from '../kit/StateTag';
import type { Household } from './queries';

/** Nothing where the household is none: that is the usual. */
export function ZeroEmploymentTag({ household }: { household: Household }) {
  const { t } = useTranslation('households');
  return household.zeroEmployment ? <StateTag tone="warning">{t('zeroEmployment')}</StateTag> : null;
}
