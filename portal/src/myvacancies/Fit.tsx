import { useTranslation } from 'react-i18next';
import { ReasonList } from '../kit/ReasonList';
import type { Match } from './queries';

/** What speaks for and against a vacancy, and the training that would close the gap. */
export function Fit({ match }: { match: Match }) {
  const { t } = useTranslation('myvacancies');
  return (
    <>
      <ReasonList reasonsFor={match.reasonsFor} reasonsAgainst={match.reasonsAgainst} />
      {match.training.length > 0 && (
        <p>
          {t('training')} {match.training.map((it) => it.text).join(t('semicolon'))}
        </p>
      )}
    </>
  );
}
