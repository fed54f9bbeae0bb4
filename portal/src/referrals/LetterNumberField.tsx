import { useTranslation } from 'react-i18next';
import { SEARCH_FIELD } from '../app/Shortcuts';
import { Field } from '../kit/nativeForm';

/** Finds the referral whose letter somebody brings or reads from. */
export function LetterNumberField(props: { value: string | undefined; change: (number: string) => void }) {
  const { t } = useTranslation('referrals');
  return (
    <Field label={t('sent.number')}>
      {(field) => (
        <input
          {...field}
          type="search"
          maxLength={64}
          placeholder={t('sent.numberHint')}
          value={props.value ?? ''}
          onChange={(event) => props.change(event.target.value)}
          {...SEARCH_FIELD}
        />
      )}
    </Field>
  );
}
