import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem, type Versioned } from '../api';
import { AskFirst } from '../kit/AskFirst';
import { Fact } from '../kit/Fact';
import { Day } from '../kit/words';
import { mayOpenQuery } from '../sheets/queries';
import { type Person, personQuery, showChanged, verifyPerson } from './queries';

/** Where what the file says comes from, and when it was last found true; where it still is, that is said here. */
export function SourcePart({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const { source } = opened.value;
  return (
    <section className="panel" aria-labelledby="source">
      <div className="card-head">
        <h2 id="source">{t('source.title')}</h2>
        <Verify opened={opened} />
      </div>
      <dl className="terms">
        <Fact name={t('source.verifiedOn')}>
          <Day of={source.verifiedOn} />
        </Fact>
        <Fact name={t('source.by')}>
          {source.surveySheet == null ? t('source.desk') : <Sheet id={source.surveySheet} />}
        </Fact>
        {source.statedOn && (
          <Fact name={t('source.statedOn')}>
            <Day of={source.statedOn} />
          </Fact>
        )}
        <Fact name={t('source.registeredOn')}>
          <Day of={source.registeredOn} /> · {t(`source.through.${source.registeredThrough}`)}
        </Fact>
      </dl>
    </section>
  );
}

function Sheet({ id }: { id: string }) {
  const { t } = useTranslation('persons');
  const { data: mayOpen = false } = useQuery(mayOpenQuery(id));
  return mayOpen ? <Link to={`/survey-sheets/${id}`}>{t('source.sheet')}</Link> : t('source.sheet');
}

function Verify({ opened }: { opened: Versioned<Person> }) {
  const { t } = useTranslation('persons');
  const queries = useQueryClient();
  const verify = useMutation({
    mutationFn: () => verifyPerson(opened.value.id, opened.etag),
    onSuccess: (verified) => showChanged(queries, verified),
    onError: (thrown) => {
      if (Problem.from(thrown).status === 412) {
        queries.invalidateQueries({ queryKey: personQuery(opened.value.id).queryKey });
      }
    },
  });
  return (
    <AskFirst label={t('verify.do')} title={t('verify.title')} act={verify}>
      <p className="form-note">{t('verify.text')}</p>
    </AskFirst>
  );
}
