import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FigurePanel } from '../statistics/FigurePanel';
import { listAt } from '../statistics/figure';
import '../statistics/statistics.css';
import { Failed, Loading } from '../kit/states';
import { funnelQuery } from './queries';

/** From referred to hired, in people. */
export function Funnel({ vacancy }: { vacancy: string }) {
  const { t } = useTranslation(['pool', 'referrals']);
  const funnel = useQuery(funnelQuery(vacancy));
  return (
    <section className="panel" aria-labelledby="funnel">
      <h2 id="funnel">{t('funnel.title')}</h2>
      {funnel.isPending && <Loading rows={3} />}
      {funnel.error && <Failed problem={funnel.error} retry={funnel.refetch} />}
      {funnel.data && (
        <>
          <p className="quiet form-note">
            {t('funnel.openings', { openings: funnel.data.openings, headcount: funnel.data.headcount })}{' '}
            {t('funnel.everyone')}
          </p>
          <div className="figure-panels">
            <FigurePanel
              title={t('funnel.steps')}
              of={t('funnel.step')}
              parts={false}
              figures={[
                {
                  key: 'referred',
                  label: t('funnel.referred'),
                  count: funnel.data.referred,
                  to: listAt('/referrals', { vacancy }),
                },
                ...(['ISSUED', 'HIRED', 'REFUSED', 'WITHDRAWN'] as const).map((state) => ({
                  key: state,
                  label: t(`referrals:state.${state}`),
                  count: funnel.data[COUNTS[state]],
                  to: listAt('/referrals', { vacancy, state }),
                })),
              ]}
            />
            <FigurePanel
              title={t('funnel.reasons')}
              of={t('funnel.reason')}
              figures={funnel.data.refusedBy.map((it) => ({
                key: it.reason,
                label: it.reasonText,
                count: it.count,
                to: listAt('/referrals', { vacancy, reason: it.reason }),
              }))}
            />
          </div>
        </>
      )}
    </section>
  );
}

const COUNTS = { ISSUED: 'open', HIRED: 'hired', REFUSED: 'refused', WITHDRAWN: 'withdrawn' } as const;
