import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { menuOf } from './allRooms';
import { useSession } from './session';

/** A page's search field is found by this attribute: `/` goes there. */
export const SEARCH_FIELD = { 'data-search': true } as const;

/**
 * What a room does at a key, put on the link, button or field that does it: the key presses it as a hand would, and the
 * list under `?` calls it by its own words.
 */
export function shortcut(key: string) {
  return { 'aria-keyshortcuts': key } as const;
}

/** Where somebody keeps that single keys do nothing: who speaks to the machine presses many (WCAG 2.1.4). */
const SINGLE_KEYS = 'single-keys';
const MILLIS_TO_GO = 1500;

/** Fields that take no letters: pressing a key on them says nothing to them. */
const PRESSED = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'];

function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (target instanceof HTMLInputElement) {
    return !PRESSED.includes(target.type);
  }
  // The keys that open a list of choices also choose by letters, but a search is no letter of any.
  if (target instanceof HTMLSelectElement) {
    return event.key !== '/' && event.key !== '?';
  }
  return target.isContentEditable || target instanceof HTMLTextAreaElement;
}

/** A question that waits for its answer: what lies behind it takes no keys. */
function isAsking(): boolean {
  return document.querySelector('dialog[open], [aria-modal="true"]') !== null;
}

function pressable(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts]')];
}

function keyOf(element: HTMLElement): string {
  return element.getAttribute('aria-keyshortcuts') ?? '';
}

function wordsOf(element: HTMLElement): string {
  const named = element instanceof HTMLInputElement ? element.labels?.[0] : element;
  return named?.textContent ?? '';
}

function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-search] input, input[data-search]');
}

function goToSearch(event: KeyboardEvent): void {
  const field = searchField();
  if (field) {
    event.preventDefault();
    field.focus();
  }
}

/** `/` searches, `g` and a digit goes to that entry of the menu, a room's own keys do what it says, `?` lists all this. */
export function Shortcuts() {
  const { t } = useTranslation('app');
  const list = useRef<HTMLDialogElement>(null);
  const [ofRoom, setOfRoom] = useState<{ key: string; text: string }[]>([]);
  const [searchable, setSearchable] = useState(false);
  const [single, setSingle] = useState(() => localStorage.getItem(SINGLE_KEYS) !== 'off');
  const open = () => {
    setOfRoom(pressable().map((it) => ({ key: keyOf(it), text: wordsOf(it) })));
    setSearchable(searchField() !== null);
    list.current?.showModal();
  };
  useSingleKeys(single, open);
  const choose = (on: boolean) => {
    localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off');
    setSingle(on);
  };

  return (
    <>
      <button
        type="button"
        className="plain-button icon-button hall-keys"
        aria-label={t('shortcuts.title')}
        title={t('shortcuts.title')}
        onClick={open}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog ref={list} className="hall-dialog" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{t('shortcuts.title')}</h2>
        <dl className="shortcuts">
          {ofRoom.map(({ key, text }) => (
            <Line key={key} keys={key} text={text} />
          ))}
          {searchable && <Line keys={t('shortcuts.search.keys')} text={t('shortcuts.search.text')} />}
          {(['list', 'go', 'send', 'close'] as const).map((name) => (
            <Line key={name} keys={t(`shortcuts.${name}.keys`)} text={t(`shortcuts.${name}.text`)} />
          ))}
        </dl>
        <label className="shortcuts-single">
          <input type="checkbox" checked={single} onChange={(event) => choose(event.target.checked)} />
          {t('shortcuts.single')}
        </label>
        <form method="dialog">
          <button type="submit" className="solid-button">
            {t('shortcuts.done')}
          </button>
        </form>
      </dialog>
    </>
  );
}

function Line({ keys, text }: { keys: string; text: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

/** Does what a key says, where nobody types, nothing is asked, and single keys are wanted. */
function useSingleKeys(wanted: boolean, showList: () => void): void {
  const goingSince = useRef(Number.NEGATIVE_INFINITY);
  const navigate = useNavigate();
  const { roles } = useSession();

  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      const isGoing = event.timeStamp - goingSince.current < MILLIS_TO_GO;
      goingSince.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const room = isGoing && menuOf(roles)[Number(event.key) - 1];
      if (room) {
        navigate(room.path);
      }
      return room;
    };
    const onKey = (event: KeyboardEvent) => {
      if (!wanted || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || isAsking()) {
        return;
      }
      const pressed = pressable().find((it) => keyOf(it) === event.key);
      if (event.key === '/') {
        goToSearch(event);
      } else if (event.key === '?') {
        showList();
      } else if (!go(event) && pressed) {
        event.preventDefault();
        pressed.click();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
