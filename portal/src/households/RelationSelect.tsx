import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { RELATIONS, type Relation } from './queries';

type RelationSelectProps = Omit<ComponentProps<'select'>, 'value'> & { value?: Relation | '' };

/** What somebody is to the head of the household. */
export function RelationSelect({ value = '', ...field }: RelationSelectProps) {
  const { t } = useTranslation('households');
  return (
    <div className="field">
      <select {...field} value={value}>
        <option value="">—</option>
        {RELATIONS.map((relation) => (
          <option key={relation} value={relation}>
            {t(`relation.${relation}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
