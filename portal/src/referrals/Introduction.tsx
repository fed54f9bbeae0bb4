import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../kit/AsWritten';
import { Fact } from '../kit/Fact';
import { Refused } from '../kit/states';
import { type Introduced, introduce } from './queries';

/** Who was referred, shown when the employer asks: the look is kept, and gone from here when the page is left. */
export function Introduction({ referral }: { referral: string }) {
  const { t } = useTranslation('referrals');
  const look = useMutation({ mutationFn: () => introduce(referral), gcTime: 0 });
  return (
    <section className="panel" aria-labelledby="introduction">
      <h2 id="introduction">{t('introduction.title')}</h2>
      {look.data === undefined && (
        <>
          <p className="quiet">{t('introduction.hint')}</p>
          {look.error && <Refused problem={look.error} />}
          <p className="referral-letter">
            <button
              type="button"
              className="plain-button"
              disabled={look.isPending}
              onClick={() => look.mutate()}
            >
              {t('introduction.show')}
            </button>
          </p>
        </>
      )}
      <div role="status">{look.data && <Person introduced={look.data} />}</div>
    </section>
  );
}

function Person({ introduced }: { introduced: Introduced }) {
  const { t } = useTranslation(['referrals', 'kit']);
  const { name, phone, education, skills } = introduced;
  return (
    <dl className="terms">
      <Fact name={t('introduction.name')}>{name}</Fact>
      <Fact name={t('introduction.phone')}>
        {phone == null ? (
          t('introduction.noPhone')
        ) : (
          <a className="number" href={`tel:${phone}`}>
            {phone}
          </a>
        )}
      </Fact>
      <Fact name={t('introduction.education')}>
        {education == null ? t('introduction.noEducation') : t(`kit:education.${education}`)}
      </Fact>
      <Fact name={t('introduction.skills')}>
        <AsWritten>{skills.join(t('introduction.comma')) || t('introduction.noSkills')}</AsWritten>
      </Fact>
    </dl>
  );
}
