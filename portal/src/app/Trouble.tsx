import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/states';

/** A page that broke: most often an old page asking for files of a hall that was renewed meanwhile. */
export function Trouble() {
  const { t } = useTranslation('app');
  return (
    <Notice page title={t('trouble.title')} text={t('trouble.text')} alert>
      <Button type="primary" onClick={() => location.reload()}>
        {t('trouble.again')}
      </Button>
    </Notice>
  );
}
