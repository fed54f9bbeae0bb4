const A_YEAR = 31_536_000;

/** What was chosen in this browser, kept as a cookie: the sign-in page is worded and painted by it too. */
export function chosen<T extends string>(name: string, offered: readonly T[]): T | undefined {
  return offered.find((choice) => document.cookie.split('; ').includes(`${name}=${choice}`));
}

export function choose(name: string, choice: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${choice}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax${secure}`;
}
