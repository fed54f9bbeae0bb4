import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/states';

/** An employer's account that no employer is registered for yet. */
export function NoEmployer() {
  const { t } = useTranslation('employers');
  return <Notice page title={t('mine.nobody')} text={t('mine.nobodyText')} />;
}
