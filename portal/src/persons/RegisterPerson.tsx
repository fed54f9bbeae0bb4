import './persons.css';
import { useQueryClient } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { once, Problem } from '../api';
import { type HouseholdChoice, HouseholdField } from '../households/HouseholdField';
import { createHousehold, takeIn } from '../households/queries';
import { RecordForm } from '../kit/RecordForm';
import { today } from '../kit/words';
import { useOwnCommunities } from './CommunitySelect';
import { EmploymentFields } from './EmploymentFields';
import { EnterMovesOn } from './EnterMovesOn';
import { IdentityFields } from './IdentityFields';
import { knownQuery, type Person, personQuery, registerPerson } from './queries';
import { type RegistrationValues, registrationOf } from './registration';
import { readResidentId } from './residentId';
import { SchoolingFields } from './SchoolingFields';
import { WishFields } from './WishFields';

interface Registered {
  person: Person;
  /** Why the person is in no household yet, though one was chosen. */
  unhoused?: string;
}

/** Somebody is taken into the pool, at the desk or at their kitchen table. */
export default function RegisterPerson() {
  const { t } = useTranslation('persons');
  return (
    <div className="page narrow-page">
      <h1>{t('register.title')}</h1>
      <p className="quiet form-note">{t('register.lead')}</p>
      <RegistrationForm />
    </div>
  );
}

function RegistrationForm() {
  const { t } = useTranslation(['persons', 'households']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<RegistrationValues>();
  const initial = useInitial();
  useOnlyCommunity(form);
  const send = async (values: RegistrationValues, key: string): Promise<Registered> => {
    const person = await registerPerson(registrationOf(values), key).catch((thrown) =>
      showKnown(Problem.from(thrown), values),
    );
    try {
      await house(person, values.household, `${key}-household`);
      return { person };
    } catch (thrown) {
      // The person is registered, whatever became of the household.
      const problem = Problem.from(thrown);
      return { person, unhoused: problem.detail ?? (problem.title || t('register.lineLost')) };
    }
  };
  /** The hall names somebody known to it, where the caller may see them. */
  const showKnown = async (refusal: Problem, values: RegistrationValues): Promise<never> => {
    const id = refusal.members.personId;
    const reading = readResidentId(values.residentId ?? '', today());
    if (typeof id === 'string' && reading.state === 'right') {
      const known = await queries.fetchQuery(personQuery(id)).catch(() => undefined);
      queries.setQueryData(knownQuery(reading.number).queryKey, known?.value ?? null);
    }
    throw refusal;
  };
  return (
    <RecordForm<RegistrationValues, Registered>
      form={form}
      name="person new"
      initial={initial}
      send={(values, { key }) => send(values, key)}
      done={({ person, unhoused }) => {
        queries.invalidateQueries({ queryKey: ['persons'] });
        queries.invalidateQueries({ queryKey: ['households'] });
        navigate(`/persons/${person.id}`, { replace: true, state: { registered: true, unhoused } });
      }}
      sendLabel={t('register.send')}
    >
      <EnterMovesOn>
        <IdentityFields />
        <EmploymentFields at={['employment']} />
        <WishFields at={['wish']} />
        <HouseholdField />
        <SchoolingFields />
      </EnterMovesOn>
    </RecordForm>
  );
}

/** A coordinator of one community never chooses it. */
function useOnlyCommunity(form: FormInstance<RegistrationValues>): void {
  const own = useOwnCommunities();
  const only = own.length === 1 ? own[0] : undefined;
  useEffect(() => {
    if (only !== undefined && !form.getFieldValue('division')) {
      form.setFieldValue('division', only);
    }
  }, [only, form]);
}

function useInitial(): RegistrationValues {
  const [address] = useSearchParams();
  const householdId = address.get('household') ?? undefined;
  return {
    division: address.get('division') ?? undefined,
    employment: { status: 'UNEMPLOYED' },
    household: householdId === undefined ? { how: 'NONE' } : { how: 'JOIN', householdId },
  };
}

async function house(person: Person, choice: HouseholdChoice | undefined, key: string): Promise<void> {
  if (choice?.how === 'NEW') {
    const members = [{ personId: person.id, relation: 'HEAD' as const }];
    await createHousehold({ division: person.division, number: choice.number || null, members }, key);
  } else if (choice?.how === 'JOIN' && choice.householdId && choice.relation) {
    await takeIn(choice.householdId, { personId: person.id, relation: choice.relation }, once(key));
  }
}
