import './letter.css';
import { useQuery } from '@tanstack/react-query';
import i18next, { type i18n } from 'i18next';
import { type ReactNode, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import { employerQuery } from '../kit/employer';
import { Fact } from '../kit/Fact';
import { Masked } from '../kit/Masked';
import { personQuery } from '../kit/person';
import { isGone, NoRecord } from '../kit/RecordPage';
import { Failed, Loading } from '../kit/states';
import { historyQuery, type Referral, referralQuery } from '../referrals/queries';
import { vacancyQuery } from '../vacancies/queries';
import { LetterSheet } from './LetterSheet';
import { type Contact, revealContact, revealName } from './queries';

/** The letter of introduction that a person takes along, to be printed. */
export default function LetterPage() {
  const { t } = useTranslation('stationreferrals');
  const { id = '' } = useParams();
  const referral = useQuery(referralQuery(id));
  if (isGone(referral.error)) {
    return (
      <NoRecord
        error={referral.error}
        gone={t('page.gone')}
        goneText={t('page.goneText')}
        list={{ to: '/referrals', title: t('list.title') }}
      />
    );
  }
  return (
    <div className="page letter-page">
      <div className="letter-tools">
        <nav aria-label={t('page.back')}>
          <Link to={`/referrals/${id}`}>← {t('page.title')}</Link>
        </nav>
        <h1>{t('letter.title')}</h1>
      </div>
      {referral.isPending && <Loading />}
      {referral.error && <Failed problem={referral.error} retry={referral.refetch} />}
      {referral.data && <Letter referral={referral.data.value} />}
    </div>
  );
}

function Letter({ referral }: { referral: Referral }) {
  const { t } = useTranslation('stationreferrals');
  const person = useQuery(personQuery(referral.personId));
  const { divisions } = useSession();
  const history = useQuery(historyQuery(referral.id));
  const vacancy = useQuery(vacancyQuery(referral.vacancyId));
  const employer = useQuery(employerQuery(referral.employerId));
  const [name, setName] = useState<string>();
  const [contact, setContact] = useState<Contact>();
  if (person.isPending || history.isPending || vacancy.isPending || employer.isPending) {
    return <Loading />;
  }
  if (person.error || history.error || vacancy.error || employer.error) {
    const failed = [person, history, vacancy, employer].find((it) => it.error) ?? person;
    return <Failed problem={failed.error} retry={failed.refetch} />;
  }
  // Staff see the contact of an employer of their own divisions; of another's the letter has a line to write on.
  const isOurs = divisions.some((code) => employer.data.division.startsWith(code));
  const masked = isOurs ? employer.data.contact : null;
  const askFor = async (reason: string) => {
    const whole = await revealContact(referral.employerId, reason);
    setContact(whole);
    return inOneLine(whole);
  };
  const reveal = async (reason: string) => {
    const whole = await revealName(referral.personId, reason);
    setName(whole);
    return whole;
  };
  return (
    <>
      <section className="panel letter-tools" aria-label={t('letter.before')}>
        <dl className="terms">
          <Fact name={t('letter.name')}>
            <Masked masked={person.data.name} what={t('letter.name')} reveal={reveal} />
          </Fact>
          <Fact name={t('letter.contact')}>
            <Masked masked={masked && inOneLine(masked)} what={t('letter.contact')} reveal={askFor} />
          </Fact>
        </dl>
        <Hint isNameMasked={name === undefined} isContactMasked={masked != null && contact === undefined} />
        {masked == null && (
          <p className="quiet">{t(isOurs ? 'letter.noContact' : 'letter.foreignContact')}</p>
        )}
        <div className="action-line">
          <button type="button" className="solid-button" onClick={() => window.print()}>
            {t('letter.print')}
          </button>
        </div>
      </section>
      <InChinese>
        <LetterSheet
          referral={referral}
          vacancy={vacancy.data}
          contact={contact ?? masked}
          person={person.data}
          name={name ?? person.data.name}
          station={history.data.steps.find((step) => step.kind === 'ISSUED')?.division ?? null}
        />
      </InChinese>
    </>
  );
}

/** What is printed masked as it is now. */
function Hint(props: { isNameMasked: boolean; isContactMasked: boolean }) {
  const { t } = useTranslation('stationreferrals');
  const { isNameMasked, isContactMasked } = props;
  if (!isNameMasked && !isContactMasked) {
    return null;
  }
  const what = isNameMasked && isContactMasked ? 'both' : isNameMasked ? 'name' : 'contact';
  return <p className="quiet">{t(`letter.masked.${what}`)}</p>;
}

function inOneLine({ name, phone }: Contact): string {
  return `${name} ${phone}`;
}

/** One for good: to make it anew while it loads the words would never end. */
let chinese: i18n | undefined;

/** The letter goes to an employer of this district, whatever language the page speaks. */
function InChinese({ children }: { children: ReactNode }) {
  chinese ??= i18next.cloneInstance({ lng: 'zh', initAsync: false });
  return <I18nextProvider i18n={chinese}>{children}</I18nextProvider>;
}
