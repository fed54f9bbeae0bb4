import { useTranslation } from 'react-i18next';
import { Division, Occupation } from '../kit/codes';
import { useOccupationGroupName } from '../kit/occupationGroups';
import { amount } from '../kit/words';
import type { Criteria } from './queries';

const WHOLE_OCCUPATION = 10;

/** What somebody wants to hear of, in words. */
export function CriteriaWords({ criteria }: { criteria: Criteria }) {
  const { t } = useTranslation(['subscriptions', 'kit']);
  return (
    <ul className="facts" aria-label={t('criteria.label')}>
      {criteria.keyword && <li>{t('criteria.keyword', { keyword: criteria.keyword })}</li>}
      {criteria.occupation && (
        <li>
          <OccupationName code={criteria.occupation} />
        </li>
      )}
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

/** An occupation, or a group of them. */
function OccupationName({ code }: { code: string }) {
  const groupName = useOccupationGroupName();
  return code.length === WHOLE_OCCUPATION ? <Occupation code={code} /> : groupName(code);
}
