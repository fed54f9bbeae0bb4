import { useTranslation } from 'react-i18next';
import { AsWritten } from '../kit/AsWritten';
import { Occupation } from '../kit/codes';
import { Day } from '../kit/words';
import type { Vacancy } from './queries';

/** What a vacancy asks for, and until when. */
export function Terms({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation(['vacancies', 'kit']);
  return (
    <dl className="terms">
      <div>
        <dt>{t('terms.openings')}</dt>
        <dd>
          {t(vacancy.state === 'CLOSED' ? 'terms.headcount' : 'terms.openingsOf', {
            openings: vacancy.openings,
            headcount: vacancy.headcount,
          })}
        </dd>
      </div>
      <div>
        <dt>{t('terms.occupation')}</dt>
        <dd>
          <Occupation code={vacancy.occupation} />
        </dd>
      </div>
      <div>
        <dt>{t('terms.education')}</dt>
        <dd>{t(`kit:education.${vacancy.educationAtLeast ?? 'ANY'}`)}</dd>
      </div>
      <div>
        <dt>{t('terms.age')}</dt>
        <dd>{ages(vacancy)}</dd>
      </div>
      {vacancy.skills.length > 0 && (
        <div>
          <dt>{t('terms.skills')}</dt>
          <dd>
            <AsWritten>{vacancy.skills.join(t('terms.comma'))}</AsWritten>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('terms.published')}</dt>
        <dd>
          <Day of={vacancy.publishedOn} />
        </dd>
      </div>
      <div>
        <dt>{t('terms.expires')}</dt>
        <dd>
          <Day of={vacancy.expiresOn} />
        </dd>
      </div>
    </dl>
  );

  function ages({ ageFrom, ageTo }: Vacancy): string {
    if (ageFrom == null && ageTo == null) {
      return t('terms.anyAge');
    }
    if (ageTo == null) {
      return t('terms.ageFrom', { from: ageFrom });
    }
    return ageFrom == null
      ? t('terms.ageTo', { to: ageTo })
      : t('terms.ageBetween', { from: ageFrom, to: ageTo });
  }
}
