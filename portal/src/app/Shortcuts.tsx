import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { menuOf } from './allRooms';
import { useSession } from './session';

/** A page's search field is found by this attribute: `/` goes there. */
export const SEARCH_FIELD = { 'data-search': true } as const;

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** `/` searches, `g` and a digit goes to that entry of the menu, `?` lists all this. */
export function Shortcuts() {
  const { t } = useTranslation('app');
  const list = useRef<HTMLDialogElement>(null);
  const going = useRef(false);
  const navigate = useNavigate();
  const session = useSession();

  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
        return;
      }
      if (event.key === '/') {
        const field = document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
        if (field) {
          event.preventDefault();
          field.focus();
        }
      } else if (event.key === '?') {
        list.current?.showModal();
      } else if (event.key === 'g') {
        going.current = true;
        setTimeout(() => {
          going.current = false;
        }, 1500);
      } else if (going.current && /^[1-9]$/.test(event.key)) {
        const room = menuOf(session.roles)[Number(event.key) - 1];
        if (room) {
          navigate(room.path);
        }
      }
    },
    [navigate, session.roles],
  );

  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onKey]);

  return (
    <dialog ref={list} className="hall-dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
      <dl className="shortcuts">
        {(['search', 'list', 'go', 'send', 'close'] as const).map((name) => (
          <div key={name}>
            <dt>
              <kbd>{t(`shortcuts.${name}.keys`)}</kbd>
            </dt>
            <dd>{t(`shortcuts.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="solid-button">
          {t('shortcuts.done')}
        </button>
      </form>
    </dialog>
  );
}
