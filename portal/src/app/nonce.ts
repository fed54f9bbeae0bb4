/**
 * The page may carry styles of its own scripts alone: each such element needs the page's nonce. antd passes it on to
 * most of its own and to none of its dialogs' (the scroll lock), so it is put in where elements are made.
 *
 * A style attribute is never allowed, a style that script sets is: the text area by which antd measures another one gets
 * its style as an attribute, and would stand at the foot of the page for all to see.
 */
export function putNonceIntoStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  if (!nonce) {
    return;
  }
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) {
      element.nonce = nonce;
    } else if (element instanceof HTMLTextAreaElement) {
      setStyleByScript(element);
    }
    return element;
  };
}

function setStyleByScript(element: HTMLElement): void {
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => {
    if (name === 'style') {
      element.style.cssText = value;
    } else {
      setAttribute(name, value);
    }
  };
}
