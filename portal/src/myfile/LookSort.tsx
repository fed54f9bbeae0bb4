import { useTranslation } from 'react-i18next';
import { SortField } from '../kit/SortField';
import { LOOK_SORTS } from './queries';

/** In what order looks are shown, to the citizen and to who answers for them. */
export function LookSort(props: { value: string | undefined; choose: (sort: string | undefined) => void }) {
  const { t } = useTranslation('myfile');
  return <SortField {...props} sorts={LOOK_SORTS} words={(sort) => t(`looks.sort.${sort}`)} />;
}
