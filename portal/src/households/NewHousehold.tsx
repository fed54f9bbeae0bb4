import './households.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PersonName } from '../kit/person';
import { RecordForm } from '../kit/RecordForm';
import { Failed, Loading } from '../kit/states';
import { CommunitySelect } from '../persons/CommunitySelect';
import { PersonFinder } from '../persons/PersonFinder';
import { personQuery } from '../persons/queries';
import { NUMBER } from './HouseholdField';
import { createHousehold, type Household, lookAgain } from './queries';

interface HouseholdValues {
  division?: string;
  number?: string;
  head?: string;
}

/** Puts down a household, with its head; who else lives there is taken in on its page. */
export default function NewHousehold() {
  const { t } = useTranslation('households');
  const [address] = useSearchParams();
  const member = address.get('member');
  return (
    <div className="page narrow-page">
      <h1>{t('create.title')}</h1>
      <p className="quiet form-note">{t('create.lead')}</p>
      {member == null ? <CreateForm initial={{}} /> : <OfMember id={member} />}
    </div>
  );
}

function OfMember({ id }: { id: string }) {
  const person = useQuery(personQuery(id));
  if (person.isPending) {
    return <Loading rows={3} />;
  }
  if (person.error) {
    return <Failed problem={person.error} retry={person.refetch} />;
  }
  return <CreateForm initial={{ head: id, division: person.data.value.division }} />;
}

function CreateForm({ initial }: { initial: HouseholdValues }) {
  const { t } = useTranslation('households');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <RecordForm<HouseholdValues, Household>
      name={`household new ${initial.head ?? ''}`}
      initial={initial}
      send={({ division = '', number, head }, { key }) =>
        createHousehold(
          {
            division,
            number: number || null,
            members: head ? [{ personId: head, relation: 'HEAD' }] : [],
          },
          key,
        )
      }
      done={({ id }) => {
        lookAgain(queries, id);
        navigate(`/households/${id}`, { replace: true });
      }}
      sendLabel={t('create.send')}
    >
      <Form.Item
        name="division"
        label={t('field.division')}
        rules={[{ required: true, message: t('rule.division') }]}
      >
        <CommunitySelect />
      </Form.Item>
      <Form.Item
        name="number"
        label={t('field.number')}
        extra={t('field.numberHint')}
        rules={[{ pattern: NUMBER, message: t('rule.number') }]}
        validateTrigger="onBlur"
      >
        <Input autoComplete="off" maxLength={32} />
      </Form.Item>
      <Form.Item name="head" label={t('relation.HEAD')}>
        <HeadField />
      </Form.Item>
    </RecordForm>
  );
}

function HeadField(props: { id?: string; value?: string; onChange?: (id: string | undefined) => void }) {
  const { t } = useTranslation('households');
  const { id, value, onChange } = props;
  return (
    <fieldset id={id} tabIndex={-1} aria-label={t('relation.HEAD')}>
      {value ? (
        <div className="household-chosen">
          <PersonName id={value} />
          <button type="button" className="plain-button" onClick={() => onChange?.(undefined)}>
            {t('create.otherHead')}
          </button>
        </div>
      ) : (
        <PersonFinder label={t('create.findHead')} choose={(person) => onChange?.(person.id)} />
      )}
    </fieldset>
  );
}
