import { useTranslation } from 'react-i18next';
import type { Jobseeker } from '../api';
import { Division } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { Day, Sex } from '../kit/words';
import { letterNumber, type Referral } from '../referrals/queries';
import type { Vacancy } from '../vacancies/queries';
import type { Contact } from './queries';

interface LetterProps {
  referral: Referral;
  person: Jobseeker['PersonView'];
  name: string;
  vacancy: Vacancy;
  /** Whom to ask for at the employer, masked or whole; null leaves a line to write on. */
  contact: Contact | null;
  /** The division of the station that referred the person; null where the hall did. */
  station: string | null;
}

/** One page of A4: the letter, and below the line the receipt that the employer fills in by hand. */
export function LetterSheet({ referral, person, name, vacancy, contact, station }: LetterProps) {
  const { t } = useTranslation(['stationreferrals', 'kit']);
  return (
    <article className="letter" lang="zh-CN">
      <section>
        <h2>{t('sheet.title')}</h2>
        <p className="letter-number">{t('sheet.number', { number: letterNumber(referral) })}</p>
        <p>{t('sheet.to', { employer: referral.employerName })}</p>
        <p className="letter-body">
          {t('sheet.introduce')}
          <strong>{name}</strong>
          {t('sheet.open')}
          <Sex of={person.sex} />
          {t('sheet.comma')}
          <Day of={person.birthDate} />
          {t('sheet.born')}
          {person.education && (
            <>
              {t('sheet.comma')}
              {t(`kit:education.${person.education}`)}
              {t('sheet.schooling')}
            </>
          )}
          {t('sheet.close', { title: referral.title })}
        </p>
        <dl className="letter-facts">
          <Fact name={t('sheet.workplace')}>
            <Division code={vacancy.division} /> {vacancy.address}
          </Fact>
          <Fact name={t('sheet.contact')}>
            {contact ? `${contact.name} ${contact.phone}` : t('sheet.line')}
          </Fact>
          {referral.validUntil && (
            <Fact name={t('sheet.validUntil')}>
              <Day of={referral.validUntil} />
            </Fact>
          )}
        </dl>
        <p className="letter-body">{t('sheet.bring')}</p>
        <p className="letter-body">{t('sheet.reply')}</p>
        <p className="letter-handled">{t('sheet.handledBy')}</p>
        <div className="letter-signed">
          <p>
            {station && <Division code={station} />} {station ? t('sheet.station') : t('sheet.hall')}
          </p>
          <p>
            <Day of={referral.issuedOn} />
          </p>
        </div>
      </section>
      <section className="letter-receipt">
        <h2>{t('sheet.receipt')}</h2>
        <p className="letter-number">{t('sheet.number', { number: letterNumber(referral) })}</p>
        <p>{t('sheet.about', { name, title: referral.title })}</p>
        <p>{t('sheet.hired')}</p>
        <p>{t('sheet.refused')}</p>
        <div className="letter-signed">
          <p>{t('sheet.seal')}</p>
          <p>{t('sheet.day')}</p>
        </div>
      </section>
    </article>
  );
}
