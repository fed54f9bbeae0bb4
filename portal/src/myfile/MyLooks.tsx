import './myfile.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Capacity } from '../kit/Capacity';
import { CursorList } from '../kit/CursorList';
import { useCursorList } from '../kit/cursorList';
import { useFilters } from '../kit/filters';
import { BackTo } from '../kit/RecordPage';
import { Moment } from '../kit/words';
import { referralQuery } from '../referrals/queries';
import { LookSort } from './LookSort';
import { NotMine } from './NoFile';
import { type Look, looksAtMe } from './queries';

/** Who has looked at a whole value of my file, when and why. */
export default function MyLooks() {
  const { t } = useTranslation('myfile');
  const [{ sort }, change] = useFilters(['sort']);
  const list = useCursorList<Look>(['me', 'looks', sort], (cursor) => looksAtMe(sort, cursor));
  return (
    <div className="page narrow-page">
      <BackTo list={{ to: '/me', title: t('title') }} />
      <h1>{t('looks.title')}</h1>
      <p className="quiet form-note">{t('looks.lead')}</p>
      <LookSort value={sort} choose={(chosen) => change({ sort: chosen })} />
      {list.problem && list.items.length === 0 ? (
        <NotMine problem={list.problem} retry={list.retry} />
      ) : (
        <CursorList
          list={list}
          label={t('looks.title')}
          keyOf={(look) => `${look.at} ${look.seen} ${look.referralId}`}
          item={(look) => <LookCard look={look} />}
          empty={{ title: t('looks.none'), text: t('looks.noneText') }}
        />
      )}
    </div>
  );
}

function LookCard({ look }: { look: Look }) {
  const { t } = useTranslation('myfile');
  return (
    <article className="card">
      <h2>{t(`seen.${look.seen}`)}</h2>
      <p>
        <Capacity {...look} unknown={t('looks.unknown')} />
      </p>
      {look.reason && (
        <p className="my-words">
          {t('looks.reason')}
          <AsWritten>{look.reason}</AsWritten>
        </p>
      )}
      {look.referralId && <SentTo referral={look.referralId} />}
      <p className="quiet">
        <Moment of={look.at} />
      </p>
    </article>
  );
}

/** The employer that looked, and why it may: the letter, whose pool may be out of reach. */
function SentTo({ referral: id }: { referral: string }) {
  const { t } = useTranslation('myfile');
  const referral = useQuery(referralQuery(id));
  return (
    <p>
      {referral.data && (
        <>
          <AsWritten>{referral.data.value.employerName}</AsWritten>{' '}
        </>
      )}
      <Link to={`/me/referrals/${id}`}>{t('looks.referral')}</Link>
    </p>
  );
}
