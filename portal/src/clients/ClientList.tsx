import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DivisionList } from '../accounts/DivisionList';
import { shortcut } from '../app/Shortcuts';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { RecordTable } from '../kit/RecordTable';
import { SortField } from '../kit/SortField';
import { Moment } from '../kit/words';
import { ClientStateTag } from './ClientStateTag';
import { type Client, type ClientPage, findClients, type Proof, SORTS, type Use } from './queries';

/** The systems that ask for tokens. */
export default function ClientList() {
  const { t } = useTranslation('clients');
  const [{ sort }, change] = useFilters(['sort']);
  const list = useCursorList<Client, ClientPage>(['clients', sort], (cursor) => findClients(sort, cursor));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('list.title')}</h1>
        <Link className="solid-button" to="/clients/new" {...shortcut('n')}>
          {t('new.title')}
        </Link>
      </div>
      <div className="filter-line">
        <SortField
          sorts={SORTS}
          words={(it) => t(`sort.${it}`)}
          value={sort}
          choose={(chosen) => change({ sort: chosen })}
        />
      </div>
      <RecordTable
        list={list}
        label={t('list.title')}
        keyOf={(client) => client.clientId}
        empty={{ title: t('list.none'), text: t('list.noneText') }}
        columns={[
          {
            title: t('field.name'),
            render: (_, client) => <Link to={`/clients/${client.clientId}`}>{client.name}</Link>,
          },
          { title: t('field.clientId'), dataIndex: 'clientId' },
          { title: t('field.use'), render: (_, client) => t(`use.${client.use as Use}`) },
          {
            title: t('field.divisions'),
            render: (_, client) => <DivisionList of={client.divisions} />,
          },
          { title: t('field.proof'), render: (_, client) => t(`proof.${client.proof as Proof}`) },
          { title: t('field.state'), render: (_, client) => <ClientStateTag client={client} /> },
          { title: t('field.registeredAt'), render: (_, client) => <Moment of={client.registeredAt} /> },
        ]}
      />
    </div>
  );
}
