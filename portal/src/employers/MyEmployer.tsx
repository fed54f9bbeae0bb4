import './employers.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { Masked } from '../kit/Masked';
import { Failed, Loading } from '../kit/states';
import { NoEmployer } from './NoEmployer';
import { type EmployerFile, myEmployerQuery, seeContact } from './queries';

/** What is registered of the employer that the account acts for. */
export default function MyEmployer() {
  const { t } = useTranslation('employers');
  const { employer } = useSession();
  if (employer == null) {
    return <NoEmployer />;
  }
  return (
    <div className="page narrow-page">
      <div className="page-head">
        <h1>{t('file.title')}</h1>
        <Link className="solid-button" to="/employer/file/change">
          {t('file.change')}
        </Link>
      </div>
      <Opened id={employer} />
    </div>
  );
}

function Opened({ id }: { id: string }) {
  const employer = useQuery(myEmployerQuery(id));
  if (employer.isPending) {
    return <Loading rows={4} />;
  }
  if (employer.error) {
    return <Failed problem={employer.error} retry={employer.refetch} />;
  }
  return <Facts employer={employer.data.value} />;
}

function Facts({ employer }: { employer: EmployerFile }) {
  const { t } = useTranslation('employers');
  const { contact } = employer;
  return (
    <section className="panel" aria-label={t('file.title')}>
      <dl className="terms">
        <Fact name={t('file.name')}>
          <AsWritten>{employer.name}</AsWritten>
        </Fact>
        <Fact name={t('file.creditCode')}>
          <span className="number">{employer.creditCode}</span>
        </Fact>
        <Fact name={t('file.scale')}>{t(`scale.${employer.scale}`)}</Fact>
        <Fact name={t('file.division')}>
          <Division code={employer.division} />
        </Fact>
        <Fact name={t('file.contact')}>
          {contact == null ? (
            t('file.noContact')
          ) : (
            <Masked
              masked={`${contact.name} ${contact.phone}`}
              what={t('file.contact')}
              reveal={(reason) => seeContact(employer.id, reason)}
            />
          )}
        </Fact>
      </dl>
    </section>
  );
}
