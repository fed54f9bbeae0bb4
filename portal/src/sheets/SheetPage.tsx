import './sheets.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '../api';
import { Failed, Loading, Notice } from '../kit/states';
import { Moment } from '../kit/words';
import { isUnderWay, type Sheet, sheetQuery } from './queries';
import { RefusedRows } from './RefusedRows';
import { Report } from './Report';
import { Progress, SheetStateTag } from './SheetState';

/** One survey sheet: how far the hall is, then what came of each row. */
export default function SheetPage() {
  const { t } = useTranslation('sheets');
  const { id = '' } = useParams();
  const sheet = useQuery(sheetQuery(id));
  if (sheet.isPending) {
    return <Loading rows={6} />;
  }
  if (sheet.error && sheet.data === undefined) {
    return [403, 404].includes(Problem.from(sheet.error).status) ? (
      <Notice page title={t('page.gone')} text={t('page.goneText')}>
        <Link to="/survey-sheets">{t('list.title')}</Link>
      </Notice>
    ) : (
      <Failed page problem={sheet.error} retry={sheet.refetch} />
    );
  }
  return (
    <article className="page">
      <nav aria-label={t('page.back')}>
        <Link to="/survey-sheets">← {t('list.title')}</Link>
      </nav>
      <div className="page-head">
        <h1>{t('page.title')}</h1>
        <SheetStateTag sheet={sheet.data} />
      </div>
      {sheet.error && <Failed problem={sheet.error} retry={sheet.refetch} />}
      <WhatCame sheet={sheet.data} />
    </article>
  );
}

function WhatCame({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  const isOver = !isUnderWay(sheet);
  return (
    <>
      <section className="panel" aria-label={t('page.outcome')}>
        {isOver || <Progress sheet={sheet} />}
        {/* There from the start, so that readers of the screen hear when it is over. */}
        <p role="status">
          {isOver && (sheet.refusal?.message ?? t('counts', { ...sheet.counts, done: sheet.done }))}
        </p>
        {isOver ? <Ended sheet={sheet} /> : <p className="quiet">{t('progress.leave')}</p>}
      </section>
      {isOver && sheet.done > 0 && <Report sheet={sheet} />}
    </>
  );
}

function Ended({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation('sheets');
  return (
    <>
      <p className="quiet">
        {t('page.received')} <Moment of={sheet.receivedAt} /> · {t('page.ended')} <Moment of={sheet.doneAt} />
      </p>
      {sheet.counts.refused > 0 && <RefusedRows sheet={sheet} />}
      {sheet.refusal && <Link to="/survey-sheets">{t('page.again')}</Link>}
    </>
  );
}
