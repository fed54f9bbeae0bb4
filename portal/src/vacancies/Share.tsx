import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Hands the page's address on: by the device's own way where it has one, else to the clipboard. */
export function Share({ title }: { title: string }) {
  const { t } = useTranslation('vacancies');
  const [outcome, setOutcome] = useState<'copied' | 'by hand'>();
  const share = async () => {
    if (navigator.share) {
      await navigator.share({ title, url: location.href }).catch(() => {});
      return;
    }
    try {
      await navigator.clipboard.writeText(location.href);
      setOutcome('copied');
    } catch {
      // Not given to pages without TLS, or not allowed: the reader copies it.
      setOutcome('by hand');
    }
  };
  return (
    <p>
      <button type="button" className="plain-button" onClick={share}>
        {t('page.share')}
      </button>{' '}
      <span role="status" className="vacancy-address">
        {outcome === 'copied' && t('page.copied')}
        {outcome === 'by hand' && t('page.copy', { address: location.href })}
      </span>
    </p>
  );
}
