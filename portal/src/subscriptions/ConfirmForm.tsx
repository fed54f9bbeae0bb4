import { useTranslation } from 'react-i18next';
import { Field, RestOfProblem, useNativeForm } from '../kit/nativeForm';
import { type Kept, keep } from './device';
import { confirmAlerts, type Subscription } from './queries';

const CODE_LENGTH = 6;

/** The code from the SMS: whoever enters it holds the phone and agrees. The token that comes back stays on the device. */
export function ConfirmForm({ kept }: { kept: Kept }) {
  const { t } = useTranslation('subscriptions');
  const form = useNativeForm<{ code: string }, { subscription: Subscription; token: string }>({
    name: `subscription-code ${kept.id}`,
    initial: { code: '' },
    send: ({ code }) => confirmAlerts(kept.id, code),
    done: ({ token, subscription }) => keep({ ...kept, token, criteria: subscription.criteria }),
  });
  return (
    <form className="subscription-code" onSubmit={form.submit} noValidate>
      <Field label={t('confirm.code')} problem={form.problemOf('code')}>
        {(field) => (
          <input
            {...field}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={form.values.code}
            onChange={(event) =>
              form.change({ code: event.target.value.replace(/\D/g, '').slice(0, CODE_LENGTH) })
            }
          />
        )}
      </Field>
      <RestOfProblem form={form} places={['code']} />
      <button
        type="submit"
        className="solid-button"
        disabled={form.isBusy || form.values.code.length < CODE_LENGTH}
      >
        {t('confirm.send')}
      </button>
    </form>
  );
}
