import './accounts.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Versioned } from '../api';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { RecordPage } from '../kit/RecordPage';
import { StateTag } from '../kit/StateTag';
import { Moment } from '../kit/words';
import { ChangeAuthority } from './ChangeAuthority';
import { ChangeDisplayName } from './ChangeDisplayName';
import { Lock } from './Lock';
import { Password } from './Password';
import { type Account, accountQuery } from './queries';
import { Roles } from './Roles';

/** One account: who may do what, how it signs in, and whether it may. */
export default function AccountPage() {
  const { t } = useTranslation('accounts');
  const { id = '' } = useParams();
  const account = useQuery(accountQuery(id));
  return (
    <RecordPage
      narrow
      record={account}
      gone={t('page.gone')}
      list={{ to: '/accounts', title: t('list.title') }}
    >
      {(opened) => <Opened opened={opened} />}
    </RecordPage>
  );
}

function Opened({ opened }: { opened: Versioned<Account> }) {
  const { t } = useTranslation('accounts');
  const account = opened.value;
  // A citizen's account follows from the phone: there is nothing to give or to take but the sign-in itself.
  const isCitizen = account.signIn === 'PHONE';
  return (
    <>
      <div className="page-head">
        <h1>{account.name ?? t('list.citizen')}</h1>
        <StateTag tone={account.locked ? 'bad' : 'good'}>
          {t(account.locked ? 'state.locked' : 'state.open')}
        </StateTag>
      </div>
      <section className="panel">
        <dl className="terms">
          <Fact name={t('field.roles')}>
            <Roles of={account.roles} />
          </Fact>
          {account.displayName && (
            <Fact name={t('field.displayName')}>
              <AsWritten>{account.displayName}</AsWritten>
            </Fact>
          )}
          <Fact name={t('field.signIn')}>{t(`signIn.${account.signIn}`)}</Fact>
          <Fact name={t('field.openedAt')}>
            <Moment of={account.openedAt} />
          </Fact>
          {account.lockReason && <Fact name={t('field.lockReason')}>{account.lockReason}</Fact>}
          <Fact name={t('field.id')}>
            <span className="number">{account.id}</span>
          </Fact>
        </dl>
      </section>
      {!isCitizen && <Password account={account} />}
      {!isCitizen && <ChangeDisplayName key={`name ${opened.etag}`} opened={opened} />}
      {!isCitizen && <ChangeAuthority key={opened.etag} opened={opened} />}
      <Lock account={account} />
    </>
  );
}
