import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AsWritten } from '../kit/AsWritten';
import { Division } from '../kit/codes';
import { Fact } from '../kit/Fact';
import { Day, isAhead } from '../kit/words';
import type { MyFile, WholeFile } from './queries';
import { SeeWhole } from './SeeWhole';

/** What is registered; numbers and address are masked until more than a phone is shown: a lost one must not give them away. */
export function AboutMe({ file }: { file: MyFile }) {
  const { t } = useTranslation(['myfile', 'kit']);
  const [whole, setWhole] = useState<WholeFile>();
  const { residentId, phone, address } = whole ?? file;
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">{t('about.title')}</h2>
      <dl className="terms">
        <Fact name={t('about.name')}>
          <AsWritten>{file.name}</AsWritten>
        </Fact>
        <Fact name={t('about.residentId')}>
          <span className="number">{residentId}</span>
        </Fact>
        <Fact name={t('about.birthDate')}>
          <Day of={file.birthDate} />
        </Fact>
        <Fact name={t('about.phone')}>
          <span className="number">{phone ?? '—'}</span>
        </Fact>
        <Fact name={t('about.division')}>
          <Division code={file.division} />
        </Fact>
        <Fact name={t('about.address')}>
          <AsWritten>{address ?? '—'}</AsWritten>
        </Fact>
        <Fact name={t('about.education')}>
          {file.education == null ? '—' : t(`kit:education.${file.education}`)}
        </Fact>
        <Fact name={t('about.skills')}>
          <AsWritten>{file.skills.join(t('about.comma')) || '—'}</AsWritten>
        </Fact>
        <Fact name={t('about.employment')}>
          {isToBegin(file) ? t('employment.toBegin') : t(`employment.${file.employment.status}`)} ·{' '}
          {t('about.since')} <Day of={file.employment.since} />
        </Fact>
      </dl>
      <div className="my-actions">
        {whole === undefined && <SeeWhole show={setWhole} />}
        <Link className="plain-button" to="/me/correction">
          {t('correct.title')}
        </Link>
      </div>
      <p className="quiet my-note">{t('about.wrong')}</p>
    </section>
  );
}

function isToBegin({ employment }: MyFile): boolean {
  return employment.status === 'EMPLOYED' && isAhead(employment.since);
}
