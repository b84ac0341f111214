/** Gathers CSS declarations and gives equal ones the same class, in order of first use: small files, same input → same bytes. */
export class StyleSheet {
  readonly #classes = new Map<string, string>();

  /** Class attribute (with a leading blank) for `declarations`; '' for none. */
  attribute(declarations: string[]): string {
    const css = declarations.join(';');
    if (css === '') return '';
    let name = this.#classes.get(css);
    if (!name) {
      name = `c${this.#classes.size + 1}`;
      this.#classes.set(css, name);
    }
    return ` class="${name}"`;
  }

  toString(): string {
    return [...this.#classes].map(([css, name]) => `.${name}{${css}}`).join('\n');
  }
}

/** pt for CSS, at most two decimals. */
export const pt = (n: number): string => `${Math.round(n * 100) / 100}pt`;
