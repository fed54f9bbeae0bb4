import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage, speak } from '../i18n';
import { Shortcuts } from './Shortcuts';
import { chooseShade, useShade } from './theme';

/** The other language, the other shade and the list of keys, one press away. */
export function Preferences() {
  const { t } = useTranslation('app');
  const shade = useShade();
  const [speaking, setSpeaking] = useState(currentLanguage());
  const other = speaking === 'zh' ? 'en' : 'zh';
  const turn = () => speak(other).then(() => setSpeaking(other));
  return (
    <div className="hall-preferences">
      <button type="button" className="plain-button" onClick={turn} lang={other === 'zh' ? 'zh-CN' : 'en'}>
        {other === 'zh' ? '中文' : 'English'}
      </button>
      <button
        type="button"
        className="plain-button icon-button hall-shade"
        aria-label={t(shade === 'dark' ? 'shade.light' : 'shade.dark')}
        title={t(shade === 'dark' ? 'shade.light' : 'shade.dark')}
        onClick={() => chooseShade(shade === 'dark' ? 'light' : 'dark')}
      >
        <span aria-hidden="true">{shade === 'dark' ? '☀' : '☾'}</span>
      </button>
      <Shortcuts />
    </div>
  );
}
