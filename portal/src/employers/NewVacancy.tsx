import './employers.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { RecordForm } from '../kit/RecordForm';
import { Failed, Loading } from '../kit/states';
import type { Vacancy } from '../vacancies/queries';
import { draftVacancy, lookAgain, myVacancyQuery } from './queries';
import { requestOf, type VacancyValues, valuesToRepeat } from './terms';
import { VacancyFields } from './VacancyFields';

/** Drafts a vacancy, from nothing or after an earlier one. */
export default function NewVacancy() {
  const { t } = useTranslation('employers');
  const [address] = useSearchParams();
  const after = address.get('after');
  return (
    <div className="page narrow-page">
      <h1>{t('draft.title')}</h1>
      <p className="quiet form-note">{t('draft.lead')}</p>
      {after == null ? <DraftForm name="vacancy new" initial={{}} /> : <After id={after} />}
    </div>
  );
}

function After({ id }: { id: string }) {
  const earlier = useQuery(myVacancyQuery(id));
  if (earlier.isPending) {
    return <Loading rows={6} />;
  }
  if (earlier.error) {
    return <Failed problem={earlier.error} retry={earlier.refetch} />;
  }
  return <DraftForm name={`vacancy after ${id}`} initial={valuesToRepeat(earlier.data.value)} />;
}

function DraftForm({ name, initial }: { name: string; initial: VacancyValues }) {
  const { t } = useTranslation('employers');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <RecordForm<VacancyValues, Vacancy>
      name={name}
      initial={initial}
      send={(values, { key }) => draftVacancy(requestOf(values), key)}
      done={({ id }) => {
        lookAgain(queries, id);
        navigate(`/employer/vacancies/${id}`, { replace: true });
      }}
      sendLabel={t('draft.send')}
    >
      <VacancyFields />
    </RecordForm>
  );
}
