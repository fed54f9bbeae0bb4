import './sheets.css';
import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/states';
import { useSheetsSentHere } from './device';
import { SendSheet } from './SendSheet';
import { SentSheet } from './SentSheet';

/** Sends survey sheets, and lists those that were sent from this device. */
export default function SurveySheets() {
  const { t } = useTranslation('sheets');
  const sent = useSheetsSentHere();
  return (
    <div className="page narrow-page">
      <h1>{t('list.title')}</h1>
      <SendSheet />
      <section className="sheets-sent" aria-labelledby="sent">
        <h2 id="sent">{t('list.sent')}</h2>
        {sent.length === 0 ? (
          <Notice title={t('list.none')} text={t('list.noneText')} />
        ) : (
          <>
            <ul className="cards" aria-labelledby="sent">
              {sent.map(({ id }) => (
                <li key={id}>
                  <SentSheet id={id} />
                </li>
              ))}
            </ul>
            <p className="quiet sheets-note">{t('list.onlyHere')}</p>
          </>
        )}
      </section>
    </div>
  );
}
