import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Division } from '../kit/codes';
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
          <div>
            <dt>{t('field.clientId')}</dt>
            <dd>{client.clientId}</dd>
          </div>
          <div>
            <dt>{t('field.use')}</dt>
            <dd>{t(`use.${client.use as Use}`)}</dd>
          </div>
          <div>
            <dt>{t('field.proof')}</dt>
            <dd>{t(`proof.${client.proof as Proof}`)}</dd>
          </div>
          <div>
            <dt>{t('field.registeredAt')}</dt>
            <dd>
              <Moment of={client.registeredAt} />
            </dd>
          </div>
          <div>
            <dt>{t('field.divisions')}</dt>
            <dd>
              <ul>
                {client.divisions.map((code) => (
                  <li key={code}>
                    <Division code={code} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
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
