import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Division } from '../kit/codes';
import { Day } from '../kit/words';
import type { MyFile } from './queries';

/** What is registered, and since when; the resident ID stays masked, because a lost phone must not give it away. */
export function AboutMe({ file }: { file: MyFile }) {
  const { t } = useTranslation(['myfile', 'kit']);
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">{t('about.title')}</h2>
      <dl className="terms">
        <Fact name={t('about.name')}>{file.name}</Fact>
        <Fact name={t('about.residentId')}>
          <span className="number">{file.residentId}</span>
        </Fact>
        <Fact name={t('about.birthDate')}>
          <Day of={file.birthDate} />
        </Fact>
        <Fact name={t('about.division')}>
          <Division code={file.division} />
        </Fact>
        <Fact name={t('about.education')}>
          {file.education === null ? '—' : t(`kit:education.${file.education}`)}
        </Fact>
        <Fact name={t('about.skills')}>{file.skills.join(t('about.comma')) || '—'}</Fact>
        <Fact name={t('about.employment')}>
          {t(`employment.${file.employment.status}`)} · {t('about.since')} <Day of={file.employment.since} />
        </Fact>
        <Fact name={t('about.registeredOn')}>
          <Day of={file.registeredOn} />
        </Fact>
        <Fact name={t('about.verifiedOn')}>
          <Day of={file.verifiedOn} />
        </Fact>
      </dl>
      <p className="quiet my-note">{t('about.wrong')}</p>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
