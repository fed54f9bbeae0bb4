import './hires.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { RecordPage } from '../kit/RecordPage';
import { Failed, Loading } from '../kit/states';
import { Day, Money } from '../kit/words';
import { historyQuery, type Referral, referralQuery } from '../referrals/queries';
import { ReferralStateTag } from '../referrals/ReferralCard';
import { vacancyQuery } from '../vacancies/queries';
import { Life } from './Life';
import { lifeOf } from './life';
import { fileQuery } from './queries';

/** How a hire came about, from what both pools tell. */
export default function HirePage() {
  const { t } = useTranslation('hires');
  const { referral: id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  return (
    <RecordPage
      narrow
      record={referral}
      gone={t('page.gone')}
      list={{ to: '/hires', title: t('list.title') }}
    >
      {({ value }) => (
        <>
          <div className="page-head">
            <h1>
              <AsWritten>{value.title}</AsWritten>
            </h1>
            <ReferralStateTag state={value.state} />
          </div>
          <LifeOf referral={value} />
        </>
      )}
    </RecordPage>
  );
}

function LifeOf({ referral }: { referral: Referral }) {
  const { t } = useTranslation('hires');
  const history = useQuery(historyQuery(referral.id));
  const person = useQuery(fileQuery(referral.personId));
  const vacancy = useQuery(vacancyQuery(referral.vacancyId));
  const all = [history, person, vacancy];
  return (
    <>
      <section className="panel">
        <dl className="terms">
          <Fact name={t('page.person')}>
            <Link to={`/persons/${referral.personId}`}>{person.data?.name ?? t('page.file')}</Link>
          </Fact>
          <Fact name={t('page.vacancy')}>
            <Link to={`/pool/${referral.vacancyId}`}>
              <AsWritten>{referral.title}</AsWritten>
            </Link>
          </Fact>
          <Fact name={t('page.employer')}>
            <AsWritten>{referral.employerName}</AsWritten>
          </Fact>
          <Fact name={t('page.starts')}>
            <Day of={referral.startDate} />
          </Fact>
          <Fact name={t('page.wage')}>{referral.wage ? <Money of={referral.wage} /> : '—'}</Fact>
        </dl>
      </section>
      <section className="panel" aria-labelledby="life">
        <h2 id="life">{t('page.life')}</h2>
        {all.some((it) => it.isPending) ? (
          <Loading rows={5} />
        ) : (
          <Life
            happenings={lifeOf({
              referral,
              steps: history.data?.steps,
              person: person.data,
              vacancy: vacancy.data,
            })}
          />
        )}
        {all.map(
          (it, part) =>
            it.error && (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
              <Failed key={part} problem={it.error} retry={it.refetch} />
            ),
        )}
      </section>
    </>
  );
}
