import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Jobseeker, Versioned } from '../api';
import { Fact } from '../kit/Fact';
import { Day } from '../kit/words';
import { EmploymentFields } from './EmploymentFields';
import { EmploymentTag } from './EmploymentTag';
import { FilePart, PartForm } from './FilePart';
import { changeEmployment, type EmploymentStatus, type Person } from './queries';

interface EmploymentValues {
  status?: EmploymentStatus;
  since?: string;
}

export function employmentOf(values: EmploymentValues): Jobseeker['EmploymentRequest'] {
  return { status: values.status ?? 'UNEMPLOYED', since: values.since || null };
}

/** Whether the person has work, since when, and by which referral. */
export function EmploymentPart({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const { employment } = opened.value;
  return (
    <FilePart
      title={t('employment.title')}
      change={t('file.change')}
      form={(done) => <EmploymentForm opened={opened} done={done} />}
    >
      <dl className="terms">
        <Fact name={t('employment.state')}>
          <EmploymentTag of={employment} />
        </Fact>
        <Fact name={t('employment.since')}>
          <Day of={employment.since} />
        </Fact>
        {employment.vacancyId && (
          <Fact name={t('employment.vacancy')}>
            <Link to={`/vacancies/${employment.vacancyId}`}>{t('employment.openVacancy')}</Link>
          </Fact>
        )}
      </dl>
    </FilePart>
  );
}

function EmploymentForm({ opened, done }: { opened: Versioned<Person>; done: () => void }) {
  const { t } = useTranslation('persons');
  return (
    <PartForm<EmploymentValues>
      name="employment"
      opened={opened}
      valuesOf={({ employment }) => ({ status: employment.status, since: employment.since })}
      send={(values, etag) => changeEmployment(opened.value.id, employmentOf(values), etag)}
      done={done}
      describe={{
        status: {
          label: t('employment.title'),
          text: (status: EmploymentStatus) => t(`employment.${status}`),
        },
        since: { label: t('employment.since'), text: (day?: string) => <Day of={day} /> },
      }}
    >
      <EmploymentFields />
    </PartForm>
  );
}
