import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A secret that the hall made and keeps nowhere: here now, and never again. */
export function ShownOnce({ what, secret }: { what: string; secret: string }) {
  const { t } = useTranslation('kit');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className="shown-once" role="status">
      <p>{what}</p>
      <p>
        <code>{secret}</code>{' '}
        <button type="button" className="plain-button" onClick={copy}>
          {isCopied ? t('once.copied') : t('once.copy')}
        </button>
      </p>
      <p>{t('once.lead')}</p>
    </div>
  );
}
