import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DivisionList } from '../accounts/DivisionList';
import { Fact } from '../kit/Fact';
import { RecordPage } from '../kit/RecordPage';
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
  return (
    <RecordPage
      narrow
      record={client}
      gone={t('page.gone')}
      list={{ to: '/clients', title: t('list.title') }}
    >
      {(opened) => <Opened client={opened} />}
    </RecordPage>
  );
}

function Opened({ client }: { client: Client }) {
  const { t } = useTranslation('clients');
  const isStation = client.use === 'station';
  return (
    <>
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
            <DivisionList of={client.divisions} />
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
    </>
  );
}
