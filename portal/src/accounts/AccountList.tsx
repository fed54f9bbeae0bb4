import './accounts.css';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { shortcut } from '../app/Shortcuts';
import { AsWritten } from '../kit/AsWritten';
import { ChoiceField } from '../kit/ChoiceField';
import { useCursorList } from '../kit/cursorList';
import { FoldedFilters } from '../kit/FoldedFilters';
import { useFilters } from '../kit/filters';
import { RecordTable } from '../kit/RecordTable';
import { SortField } from '../kit/SortField';
import { StateTag } from '../kit/StateTag';
import { WordsField } from '../kit/WordsField';
import { Moment } from '../kit/words';
import { ROLES } from './authority';
import { DivisionChoice } from './DivisionChoice';
import { DivisionList } from './DivisionList';
import {
  ACCOUNT_FILTERS,
  ACCOUNT_SORTS,
  type Account,
  type AccountFilters,
  type AccountPage,
  findAccounts,
} from './queries';
import { Roles } from './Roles';

/** The accounts there are, found by words, role, division and state. */
export default function AccountList() {
  const { t } = useTranslation('accounts');
  const [filters, change] = useFilters(ACCOUNT_FILTERS);
  const wanted = { ...filters, q: useDeferredValue(filters.q) };
  const list = useCursorList<Account, AccountPage>(['accounts', wanted], (cursor) =>
    findAccounts(wanted, cursor),
  );
  const { sort, ...narrowing } = filters;
  const isNarrowed = Object.keys(narrowing).length > 0;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('list.title')}</h1>
        <Link className="solid-button" to="/accounts/new" {...shortcut('n')}>
          {t('new.title')}
        </Link>
      </div>
      <Narrowing filters={filters} change={change} />
      <RecordTable
        list={list}
        label={t('list.title')}
        keyOf={(account) => account.id}
        empty={
          isNarrowed
            ? { title: t('list.noneFound'), text: t('list.noneFoundText') }
            : { title: t('list.none'), text: t('list.noneText') }
        }
        columns={[
          {
            title: t('field.name'),
            render: (_, account) => (
              <Link to={`/accounts/${account.id}`}>{account.name ?? t('list.citizen')}</Link>
            ),
          },
          {
            title: t('field.displayName'),
            render: (_, account) => <AsWritten>{account.displayName ?? '—'}</AsWritten>,
          },
          { title: t('field.roles'), render: (_, account) => <Roles of={account.roles} /> },
          {
            title: t('field.divisions'),
            render: (_, account) => <DivisionList of={account.divisions} most={2} />,
          },
          { title: t('field.signIn'), render: (_, account) => t(`signIn.${account.signIn}`) },
          {
            title: t('field.state'),
            render: (_, account) => (
              <StateTag tone={account.locked ? 'bad' : 'good'}>
                {t(account.locked ? 'state.locked' : 'state.open')}
              </StateTag>
            ),
          },
          { title: t('field.openedAt'), render: (_, account) => <Moment of={account.openedAt} /> },
        ]}
      />
    </div>
  );
}

function Narrowing(props: { filters: AccountFilters; change: (changes: AccountFilters) => void }) {
  const { filters, change } = props;
  const { q, sort, ...narrowing } = filters;
  const { t } = useTranslation('accounts');
  return (
    <search className="filter-line">
      <WordsField label={t('list.words')} value={q} change={(words) => change({ q: words })} />
      <FoldedFilters set={Object.keys(narrowing).length}>
        <ChoiceField
          label={t('field.role')}
          value={filters.role}
          choose={(role) => change({ role })}
          none={t('list.anyRole')}
          options={[...ROLES, 'citizen' as const].map((role) => [role, t(`role.${role}`)])}
        />
        <DivisionChoice value={filters.division} choose={(division) => change({ division })} />
        <ChoiceField
          label={t('field.state')}
          value={filters.locked}
          choose={(locked) => change({ locked })}
          none={t('list.anyState')}
          options={[
            ['false', t('state.open')],
            ['true', t('state.locked')],
          ]}
        />
      </FoldedFilters>
      <SortField
        sorts={ACCOUNT_SORTS}
        words={(it) => t(`sort.${it}`)}
        value={sort}
        choose={(chosen) => change({ sort: chosen })}
      />
    </search>
  );
}
