import '../referrals/referrals.css';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { Day } from '../kit/words';
import { NotMine } from '../myfile/NoFile';
import { findReferrals, type Referral, type ReferralPage } from '../referrals/queries';
import { ReferralSort } from '../referrals/ReferralSort';
import { MyReferralTag } from './MyReferralTag';

/** Where the station has sent me. */
export default function MyReferrals() {
  const { t } = useTranslation('myreferrals');
  const [{ sort }, change] = useFilters(['sort']);
  const list = useCursorList<Referral, ReferralPage>(['referrals', 'mine', sort], (cursor) =>
    findReferrals({ sort }, cursor),
  );
  return (
    <div className="page narrow-page">
      <h1>{t('title')}</h1>
      {list.problem && list.items.length === 0 ? (
        <NotMine problem={list.problem} retry={list.retry} />
      ) : (
        <>
          <div className="filter-line">
            <ReferralSort value={sort} choose={(chosen) => change({ sort: chosen })} />
          </div>
          <CursorList
            list={list}
            label={t('title')}
            keyOf={(referral) => referral.id}
            item={(referral) => <MyReferralCard referral={referral} />}
            empty={{
              title: t('none'),
              text: t('noneText'),
              children: <Link to="/me/vacancies">{t('matches')}</Link>,
            }}
          />
        </>
      )}
    </div>
  );
}

function MyReferralCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('myreferrals');
  return (
    <article className="card">
      <div className="referral-head">
        <h2>
          <Link to={`/me/referrals/${referral.id}`} className="card-link">
            <AsWritten>{referral.title}</AsWritten>
          </Link>
        </h2>
        <MyReferralTag state={referral.state} />
      </div>
      <p>
        <AsWritten>{referral.employerName}</AsWritten>
      </p>
      <p className="quiet">
        {t('issuedOn')} <Day of={referral.issuedOn} />
      </p>
      <p>{t(`next.${referral.state}`)}</p>
    </article>
  );
}
