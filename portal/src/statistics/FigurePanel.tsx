import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Count } from '../kit/words';
import { type Figure, sum } from './figure';

const BarChart = lazy(() => import('./BarChart'));

const SHOWN = 10;
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** Figures as a chart and as a table of the same numbers; each opens the records behind it. */
export function FigurePanel(props: {
  title: string;
  /** What a row is: 年龄. */
  of: string;
  figures: readonly Figure[];
  upright?: boolean;
  /** Whether the figures are parts of one whole, so that a share says something. */
  parts?: boolean;
}) {
  const { t } = useTranslation('statistics');
  const id = useId();
  const [all, setAll] = useState(false);
  const [at, setAt] = useState<string>();
  const { title, figures, upright = false, parts = true } = props;
  const shown = all || upright ? figures : figures.slice(0, SHOWN);
  if (sum(figures) === 0) {
    return (
      <section className="figure-panel" aria-labelledby={id}>
        <h3 id={id}>{title}</h3>
        <p className="quiet">{t('panel.none')}</p>
      </section>
    );
  }
  return (
    <section className="figure-panel" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <Suspense fallback={<div className="figure-waiting" />}>
        <BarChart figures={shown} at={at} label={t('panel.chart', { title })} upright={upright} />
      </Suspense>
      <table className="plain-table figure-table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{props.of}</th>
            <th scope="col">{t('panel.count')}</th>
            {parts && <th scope="col">{t('panel.share')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((it) => (
            <tr key={it.key} onMouseEnter={() => setAt(it.key)} onMouseLeave={() => setAt(undefined)}>
              <th scope="row">
                <Link to={it.to} onFocus={() => setAt(it.key)} onBlur={() => setAt(undefined)}>
                  {it.label}
                </Link>
              </th>
              <td>
                <Count of={it.count} />
              </td>
              {parts && <td className="number">{PERCENT.format(it.count / sum(figures))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {figures.length > shown.length || all ? (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('panel.fewer') : t('panel.all', { count: figures.length })}
        </button>
      ) : null}
    </section>
  );
}
