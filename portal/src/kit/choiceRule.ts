import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';

/** For what must be chosen: of a field that is left empty antd says that it must be typed. */
export function useChoiceRule(): Rule {
  const { t } = useTranslation('kit');
  return { required: true, message: t('form.choose') };
}
