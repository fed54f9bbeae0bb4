import { useTranslation } from 'react-i18next';
import { Division } from '../kit/codes';
import { useWorkName } from '../kit/occupationGroups';
import { amount } from '../kit/words';
import type { Criteria } from './queries';

/** What somebody wants to hear of, in words. */
export function CriteriaWords({ criteria }: { criteria: Criteria }) {
  const { t } = useTranslation(['subscriptions', 'kit']);
  const workName = useWorkName();
  return (
    <ul className="facts" aria-label={t('criteria.label')}>
      {criteria.keyword && <li>{t('criteria.keyword', { keyword: criteria.keyword })}</li>}
      {criteria.occupation && <li>{workName(criteria.occupation)}</li>}
      {criteria.division && (
        <li>
          <Division code={criteria.division} />
        </li>
      )}
      {criteria.minimumWage && <li>{t('criteria.wage', { wage: amount(criteria.minimumWage) })}</li>}
      {criteria.education && (
        <li>{t('criteria.education', { education: t(`kit:education.${criteria.education}`) })}</li>
      )}
    </ul>
  );
}
