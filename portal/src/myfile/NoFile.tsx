import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../api';
import { Failed } from '../kit/states';

/** What the hall says where nobody, or more than one, is reached by the phone that was proved. */
const CODES = ['phone-unknown', 'phone-shared'] as const;

/** A part of a citizen's own that did not come. Where there is no file, says how to get one. */
export function NotMine({ problem, retry }: { problem: unknown; retry: () => unknown }) {
  const code = CODES.find((it) => it === Problem.from(problem).code);
  return code === undefined ? <Failed problem={problem} retry={retry} /> : <NoFile code={code} />;
}

function NoFile({ code }: { code: (typeof CODES)[number] }) {
  const { t } = useTranslation('myfile');
  return (
    <section className="panel" aria-labelledby="no-file">
      <h2 id="no-file">{t(`none.${code}.title`)}</h2>
      <p>{t(`none.${code}.text`)}</p>
      <ol className="my-steps">
        {(['where', 'bring', 'after'] as const).map((step) => (
          <li key={step}>{t(`none.${step}`)}</li>
        ))}
      </ol>
      <p className="my-actions">
        <Link className="plain-button" to="/vacancies">
          {t('none.search')}
        </Link>
        <Link className="plain-button" to="/subscriptions/new">
          {t('none.subscribe')}
        </Link>
      </p>
    </section>
  );
}
