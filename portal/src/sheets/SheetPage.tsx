import './sheets.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RecordPage } from '../kit/RecordPage';
import { Moment } from '../kit/words';
import { isUnderWay, type Sheet, sheetQuery } from './queries';
import { RefusedRows } from './RefusedRows';
import { Report } from './Report';
import { SenderDivisions } from './SenderDivisions';
import { Progress, SheetStateTag } from './SheetState';

/** One survey sheet: how far the hall is, then what came of each row. */
export default function SheetPage() {
  const { t } = useTranslation('sheets');
  const { id = '' } = useParams();
  const sheet = useQuery(sheetQuery(id));
  return (
    <RecordPage
      record={sheet}
      gone={t('page.gone')}
      goneText={t('page.goneText')}
      list={{ to: '/survey-sheets', title: t('list.title') }}
    >
      {(opened) => (
        <>
          <div className="page-head">
            <h1>{t('page.title')}</h1>
            <SheetStateTag sheet={opened} />
          </div>
          <p className="quiet form-note">
            {opened.fileName && (
              <>
                <bdi>{opened.fileName}</bdi> ·{' '}
              </>
            )}
            {t('page.received')} <Moment of={opened.receivedAt} /> · <SenderDivisions of={opened.divisions} />
          </p>
          <WhatCame sheet={opened} />
        </>
      )}
    </RecordPage>
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
        {t('page.ended')} <Moment of={sheet.doneAt} />
      </p>
      {sheet.counts.refused > 0 && <RefusedRows sheet={sheet} />}
      {sheet.refusal && <Link to="/survey-sheets">{t('page.again')}</Link>}
    </>
  );
}
