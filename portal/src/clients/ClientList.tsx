import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DivisionChoice } from '../accounts/DivisionChoice';
import { DivisionList } from '../accounts/DivisionList';
import { shortcut } from '../app/Shortcuts';
import { ChoiceField } from '../kit/ChoiceField';
import { useCursorList } from '../kit/cursorList';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { RecordTable } from '../kit/RecordTable';
import { SortField } from '../kit/SortField';
import { WordsField } from '../kit/WordsField';
import { Moment } from '../kit/words';
import { ClientStateTag } from './ClientStateTag';
import {
  CLIENT_FILTERS,
  type Client,
  type ClientFilters,
  type ClientPage,
  findClients,
  type Proof,
  SORTS,
  STATES,
  type Use,
} from './queries';

/** The systems that ask for tokens. */
export default function ClientList() {
  const { t } = useTranslation('clients');
  const [filters, change] = useFilters(CLIENT_FILTERS);
  const wanted = { ...filters, q: useDeferredValue(filters.q) };
  const list = useCursorList<Client, ClientPage>(['clients', wanted], (cursor) =>
    findClients(wanted, cursor),
  );
  const { sort, ...narrowing } = filters;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('list.title')}</h1>
        <Link className="solid-button" to="/clients/new" {...shortcut('n')}>
          {t('new.title')}
        </Link>
      </div>
      <Narrowing filters={filters} change={change} />
      <RecordTable
        list={list}
        label={t('list.title')}
        keyOf={(client) => client.clientId}
        empty={
          Object.keys(narrowing).length > 0
            ? { title: t('list.noneFound'), text: t('list.noneFoundText') }
            : { title: t('list.none'), text: t('list.noneText') }
        }
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

function Narrowing(props: { filters: ClientFilters; change: (changes: ClientFilters) => void }) {
  const { filters, change } = props;
  const { q, sort, ...narrowing } = filters;
  const { t } = useTranslation('clients');
  return (
    <search className="filter-line">
      <WordsField label={t('list.words')} value={q} change={(words) => change({ q: words })} />
      <FoldedFilters set={Object.keys(narrowing).length}>
        <DivisionChoice value={filters.division} choose={(division) => change({ division })} />
        <ChoiceField
          label={t('field.state')}
          value={filters.state}
          choose={(state) => change({ state })}
          none={t('list.anyState')}
          options={STATES.map((state) => [state, t(`state.${state}`)])}
        />
      </FoldedFilters>
      <SortField
        sorts={SORTS}
        words={(it) => t(`sort.${it}`)}
        value={sort}
        choose={(chosen) => change({ sort: chosen })}
      />
    </search>
  );
}
