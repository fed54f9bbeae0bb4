import './accounts.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SEARCH_FIELD, shortcut } from '../app/Shortcuts';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { Field } from '../kit/nativeForm';
import { RecordTable } from '../kit/RecordTable';
import { StateTag } from '../kit/StateTag';
import { Moment } from '../kit/words';
import { isWanted, ROLES } from './authority';
import { DivisionList } from './DivisionList';
import { type Account, type AccountPage, findAccounts } from './queries';
import { Roles } from './Roles';

/** The accounts there are. The hall lists them all; words and role narrow what has been loaded, and the page says so. */
export default function AccountList() {
  const { t } = useTranslation(['accounts', 'kit']);
  const [{ q = '', role }, change] = useFilters(['q', 'role']);
  const all = useCursorList<Account, AccountPage>(['accounts'], findAccounts);
  const isNarrowed = q !== '' || role !== undefined;
  const wanted = all.items.filter((account) => isWanted(account, q, role));
  const noneFound = {
    title: t('list.noneFound'),
    text: t('list.noneFoundText'),
    children: all.hasMore && (
      <button type="button" className="plain-button" disabled={all.isLoadingMore} onClick={all.more}>
        {t('kit:list.more')}
      </button>
    ),
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('list.title')}</h1>
        <Link className="solid-button" to="/accounts/new" {...shortcut('n')}>
          {t('new.title')}
        </Link>
      </div>
      <search className="filter-line">
        <Field label={t('list.words')}>
          {(field) => (
            <input
              {...field}
              type="search"
              value={q}
              onChange={(event) => change({ q: event.target.value })}
              {...SEARCH_FIELD}
            />
          )}
        </Field>
        <Field label={t('field.role')}>
          {(field) => (
            <select {...field} value={role ?? ''} onChange={(event) => change({ role: event.target.value })}>
              <option value="">{t('list.anyRole')}</option>
              {[...ROLES, 'citizen' as const].map((it) => (
                <option key={it} value={it}>
                  {t(`role.${it}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      {isNarrowed && !all.isPending && (
        <p className="quiet form-note" role="status">
          {t('list.among', { found: wanted.length, loaded: all.items.length })}
          {all.hasMore && ` ${t('list.notAll')}`}
        </p>
      )}
      <RecordTable
        list={{ ...all, items: wanted }}
        label={t('list.title')}
        keyOf={(account) => account.id}
        empty={isNarrowed ? noneFound : { title: t('list.none'), text: t('list.noneText') }}
        columns={[
          {
            title: t('field.name'),
            render: (_, account) => (
              <Link to={`/accounts/${account.id}`}>{account.name ?? t('list.citizen')}</Link>
            ),
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
