import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../kit/StateTag';
import type { Vacancy } from '../vacancies/queries';

const TONES: Record<Vacancy['state'], Tone> = { DRAFT: 'warning', PUBLISHED: 'good', CLOSED: 'plain' };

export function VacancyStateTag({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('employers');
  return (
    <StateTag tone={TONES[vacancy.state]}>
      {vacancy.closureReason == null ? t(`state.${vacancy.state}`) : t(`closed.${vacancy.closureReason}`)}
    </StateTag>
  );
}
