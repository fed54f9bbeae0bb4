import './households.css';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../kit/states';
import { PersonFinder } from '../persons/PersonFinder';
import type { Person } from '../persons/queries';
import { HouseholdLine } from './HouseholdLine';
import { householdOfQuery, householdQuery } from './queries';
import { RelationSelect } from './RelationSelect';

/** Which household, found by somebody of it, and what one is to its head. */
export function JoinFields({ at = [] }: { at?: string[] }) {
  const { t } = useTranslation('households');
  return (
    <>
      <Form.Item
        name={[...at, 'householdId']}
        label={t('choice.which')}
        rules={[{ required: true, message: t('choice.missing') }]}
      >
        <FoundHousehold />
      </Form.Item>
      <Form.Item
        name={[...at, 'relation']}
        label={t('field.relation')}
        rules={[{ required: true, message: t('rule.relation') }]}
      >
        <RelationSelect />
      </Form.Item>
    </>
  );
}

/** The household that was chosen, or the way to it: somebody of it. */
function FoundHousehold(props: { id?: string; value?: string; onChange?: (id: string | undefined) => void }) {
  const { t } = useTranslation('households');
  const [relative, setRelative] = useState<Person>();
  const { id, value, onChange } = props;
  return (
    <fieldset id={id} tabIndex={-1} aria-label={t('choice.which')}>
      {value ? (
        <div className="household-chosen">
          <ChosenHousehold id={value} />
          <button type="button" className="plain-button" onClick={() => onChange?.(undefined)}>
            {t('choice.other')}
          </button>
        </div>
      ) : (
        <>
          <PersonFinder label={t('choice.relative')} choose={setRelative} />
          {relative && <HouseholdOfRelative relative={relative} choose={(chosen) => onChange?.(chosen)} />}
        </>
      )}
    </fieldset>
  );
}

function ChosenHousehold({ id }: { id: string }) {
  const household = useQuery(householdQuery(id));
  if (household.isPending) {
    return <Loading rows={1} />;
  }
  return household.error ? (
    <Failed problem={household.error} retry={household.refetch} />
  ) : (
    <HouseholdLine household={household.data.value} />
  );
}

function HouseholdOfRelative({ relative, choose }: { relative: Person; choose: (id: string) => void }) {
  const { t } = useTranslation('households');
  const household = useQuery(householdOfQuery(relative.id));
  if (household.isPending) {
    return <Loading rows={1} />;
  }
  if (household.error) {
    return <Failed problem={household.error} retry={household.refetch} />;
  }
  const found = household.data;
  if (found == null) {
    return <p role="status">{t('choice.relativeHasNone', { name: relative.name })}</p>;
  }
  return (
    <div className="household-chosen">
      <HouseholdLine household={found} />
      <button type="button" className="plain-button" onClick={() => choose(found.id)}>
        {t('choice.take')}
      </button>
    </div>
  );
}
