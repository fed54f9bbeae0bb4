/**
 * The page may carry styles of its own scripts alone: each such element needs the page's nonce. antd passes it on to
 * most of its own and to none of its dialogs' (the scroll lock), so it is put in where elements are made.
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
    }
    return element;
  };
}
