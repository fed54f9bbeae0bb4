import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failed, Loading } from '../kit/states';
import { Count } from '../kit/words';
import { funnelQuery } from './queries';

const STAGES = ['referred', 'open', 'hired', 'refused', 'withdrawn', 'openings'] as const;

/** What came of a vacancy, in people, and why some were refused. */
export function VacancyFunnel({ vacancy }: { vacancy: string }) {
  const { t } = useTranslation('employers');
  const funnel = useQuery(funnelQuery(vacancy));
  return (
    <section className="panel" aria-labelledby="funnel">
      <h2 id="funnel">{t('funnel.title')}</h2>
      {funnel.isPending && <Loading rows={1} />}
      {funnel.error && <Failed problem={funnel.error} retry={funnel.refetch} />}
      {funnel.data && (
        <>
          <dl className="funnel">
            {STAGES.map((stage) => (
              <div key={stage}>
                <dt>{t(`funnel.${stage}`)}</dt>
                <dd>
                  <Count of={funnel.data[stage]} />
                </dd>
              </div>
            ))}
          </dl>
          {funnel.data.refusedBy.length > 0 && (
            <table className="plain-table funnel-reasons">
              <caption>{t('funnel.why')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('funnel.reason')}</th>
                  <th scope="col">{t('funnel.people')}</th>
                </tr>
              </thead>
              <tbody>
                {funnel.data.refusedBy.map(({ reason, reasonText, count }) => (
                  <tr key={reason}>
                    <th scope="row">{reasonText}</th>
                    <td>
                      <Count of={count} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  );
}
