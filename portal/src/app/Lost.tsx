import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../kit/states';

/** An address that the hall has no room for. */
export function Lost() {
  const { t } = useTranslation('app');
  return (
    <Notice page title={t('lost.title')} text={t('lost.text')}>
      <Link to="/">{t('lost.home')}</Link>
    </Notice>
  );
}
