/** Keeps what anybody may know in this browser, for when it cannot be asked for. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(`kept ${name}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing has to ask each time.
  }
}

export function kept<T>(name: string): T | undefined {
  try {
    return (JSON.parse(localStorage.getItem(`kept ${name}`) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
