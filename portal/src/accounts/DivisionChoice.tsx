import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../kit/ChoiceField';
import { useDivisionName } from '../kit/codes';
import { useDivisions } from '../kit/reference';

/** Any division of the hall: an administrator answers for none. */
export function DivisionChoice(props: { value: string | undefined; choose: (code: string) => void }) {
  const { t } = useTranslation('accounts');
  const nameOf = useDivisionName();
  return (
    <ChoiceField
      {...props}
      label={t('list.division')}
      none={t('list.anyDivision')}
      options={useDivisions().map(({ code }) => [code, nameOf(code)])}
    />
  );
}
