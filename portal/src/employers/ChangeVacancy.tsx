import './employers.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Versioned } from '../api';
import { useSession } from '../app/session';
import { useDivisionName } from '../kit/codes';
import { RecordForm } from '../kit/RecordForm';
import { RecordPage } from '../kit/RecordPage';
import { useNameOf, useOccupations } from '../kit/reference';
import { Notice } from '../kit/states';
import { Day, Money } from '../kit/words';
import type { Vacancy } from '../vacancies/queries';
import { changeVacancy, lookAgain, myVacancyQuery } from './queries';
import { requestOf, type VacancyValues, valuesOf } from './terms';
import { VacancyFields } from './VacancyFields';

/** Changes the terms of a vacancy; where a colleague did so meanwhile, both see it. */
export default function ChangeVacancy() {
  const { t } = useTranslation('employers');
  const { id = '' } = useParams();
  const { employer } = useSession();
  const vacancy = useQuery(myVacancyQuery(id));
  return (
    <RecordPage
      narrow
      record={vacancy}
      gone={t('page.gone')}
      list={{ to: '/employer', title: t('page.back') }}
    >
      {(opened) =>
        opened.value.employerId !== employer ? (
          <Notice title={t('page.gone')} />
        ) : opened.value.state === 'CLOSED' ? (
          <Notice page title={t('change.closed')} text={t('change.closedText')}>
            <Link to={`/employer/vacancies/${id}`}>{t('change.back')}</Link>
          </Notice>
        ) : (
          <>
            <h1>{t('change.title')}</h1>
            <ChangeForm opened={opened} />
          </>
        )
      }
    </RecordPage>
  );
}

function ChangeForm({ opened }: { opened: Versioned<Vacancy> }) {
  const { t } = useTranslation('employers');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const describe = useDescription();
  const { id } = opened.value;
  const values = valuesOf(opened.value);
  const reload = async () => {
    const now = await queries.fetchQuery({ ...myVacancyQuery(id), staleTime: 0 });
    return { values: valuesOf(now.value), etag: now.etag };
  };
  return (
    <RecordForm<VacancyValues, Vacancy>
      name={`vacancy ${id}`}
      initial={values}
      record={{ values, etag: opened.etag, reload }}
      describe={describe}
      send={(changed, { etag }) => changeVacancy(id, requestOf(changed), etag)}
      done={() => {
        lookAgain(queries, id);
        navigate(`/employer/vacancies/${id}`, { replace: true });
      }}
      sendLabel={t('change.send')}
    >
      <VacancyFields />
    </RecordForm>
  );
}

/** What the dialogue about two editors calls the fields. */
function useDescription() {
  const { t } = useTranslation(['employers', 'kit']);
  const occupationName = useNameOf(useOccupations());
  const divisionName = useDivisionName();
  const money = (yuan?: string) => yuan && <Money of={yuan} />;
  return {
    title: { label: t('field.title') },
    occupation: { label: t('field.occupation'), text: (code: string) => code && occupationName(code) },
    division: { label: t('field.division'), text: (code: string) => code && divisionName(code) },
    address: { label: t('field.address') },
    headcount: { label: t('field.headcount') },
    wageFrom: { label: t('field.wageFrom'), text: money },
    wageTo: { label: t('field.wageTo'), text: money },
    educationAtLeast: {
      label: t('field.education'),
      text: (education: VacancyValues['educationAtLeast']) => t(`kit:education.${education ?? 'ANY'}`),
    },
    ageFrom: { label: t('field.ageFrom') },
    ageTo: { label: t('field.ageTo') },
    skills: { label: t('field.skills') },
    expiresOn: { label: t('field.expiresOn'), text: (day?: string) => <Day of={day} /> },
    description: { label: t('field.description') },
  };
}
