import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../api';
import { useDivisionName } from '../kit/codes';
import { RecordForm } from '../kit/RecordForm';
import { AuthorityFields } from './AuthorityFields';
import { type AccountRole, type AuthorityValues, authorityOf, valuesOf } from './authority';
import { type Account, changeAuthority, lookAgain, readAccount } from './queries';

/** Changes what an account may do, and where. */
export function ChangeAuthority({ opened }: { opened: Versioned<Account> }) {
  const { t } = useTranslation('accounts');
  const queries = useQueryClient();
  const divisionName = useDivisionName();
  const { id } = opened.value;
  const values = valuesOf(opened.value);
  const reload = async () => {
    const now = await readAccount(id);
    return { values: valuesOf(now.value), etag: now.etag };
  };
  return (
    <section className="panel" aria-labelledby="authority">
      <h2 id="authority">{t('authority.title')}</h2>
      <p className="quiet form-note">{t('authority.lead')}</p>
      <RecordForm<AuthorityValues, Account>
        name={`account ${id}`}
        initial={values}
        record={{ values, etag: opened.etag, reload }}
        describe={{
          roles: {
            label: t('field.roles'),
            text: (roles: AccountRole[]) => roles.map((role) => t(`role.${role}`)).join(t('list.comma')),
          },
          divisions: {
            label: t('field.divisions'),
            text: (codes?: string[]) => codes?.map(divisionName).join(t('list.comma')) ?? '—',
          },
          employer: { label: t('field.employer') },
        }}
        send={(changed, { etag }) => changeAuthority(id, authorityOf(changed), etag)}
        done={() => lookAgain(queries, id)}
        sendLabel={t('authority.send')}
      >
        <AuthorityFields />
      </RecordForm>
    </section>
  );
}
