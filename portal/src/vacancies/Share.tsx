import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Hands the page's address on: by the device's own way where it has one, else to the clipboard. */
export function Share({ title }: { title: string }) {
  const { t } = useTranslation('vacancies');
  const [copied, setCopied] = useState(false);
  const share = async () => {
    if (navigator.share) {
      await navigator.share({ title, url: location.href }).catch(() => {});
      return;
    }
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
  };
  return (
    <p>
      <button type="button" className="plain-button" onClick={share}>
        {t('page.share')}
      </button>{' '}
      <span role="status">{copied && t('page.copied')}</span>
    </p>
  );
}
