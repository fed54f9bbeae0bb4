import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Division } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { Failed, Loading, Notice } from '../kit/states';
import { Moment } from '../kit/words';
import { Admission } from './Admission';
import { ClientStateTag } from './ClientStateTag';
import { ProofOf } from './ProofOf';
import { type Client, clientQuery, type Proof, type Use } from './queries';

/** One system that asks for tokens: how it proves itself, and whether it may. */
export default function ClientPage() {
  const { t } = useTranslation('clients');
  const { id = '' } = useParams();
  const client = useQuery(clientQuery(id));
  if (client.isPending) {
    return <Loading rows={6} />;
  }
  if (client.error) {
    return Problem.from(client.error).status === 404 ? (
      <Notice title={t('page.gone')}>
        <Link to="/clients">{t('list.title')}</Link>
      </Notice>
    ) : (
      <Failed problem={client.error} retry={client.refetch} />
    );
  }
  return <Opened client={client.data} />;
}

function Opened({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const isStation = client.use === 'station';
  return (
    <article className="page narrow-page">
      <nav aria-label={t('page.back')}>
        <Link to="/clients">← {t('list.title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{client.name}</h1>
        <ClientStateTag client={client} />
      </div>
      <section className="panel">
        <dl className="terms">
          <Fact name={t('field.clientId')}>{client.clientId}</Fact>
          <Fact name={t('field.use')}>{t(`use.${client.use as Use}`)}</Fact>
          <Fact name={t('field.proof')}>{t(`proof.${client.proof as Proof}`)}</Fact>
          <Fact name={t('field.registeredAt')}>
            <Moment of={client.registeredAt} />
          </Fact>
          <Fact name={t('field.divisions')}>
            <ul>
              {client.divisions.map((code) => (
                <li key={code}>
                  <Division code={code} />
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
        {!isStation && <p className="quiet">{t('page.ofTheHouse')}</p>}
      </section>
      {isStation && client.state !== 'revoked' && (
        <>
          <ProofOf client={client} />
          <Admission client={client} />
        </>
      )}
    </article>
  );
}
