import { useTranslation } from 'react-i18next';
import { useDivisionName } from '../kit/codes';

/** Where a sheet comes from: the divisions that its sender answers for. */
export function SenderDivisions({ of }: { of: readonly string[] }) {
  const { t } = useTranslation('sheets');
  const nameOf = useDivisionName();
  return of.map(nameOf).join(t('comma'));
}
