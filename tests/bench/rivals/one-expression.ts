/** All forms in one regular expression, the longest first; Latin ones as whole words. No other rule. */
export function oneExpression(forms: { en: readonly string[]; zh: readonly string[] }): RegExp {
  const alternatives = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map((form) => RegExp.escape(form))
      .join('|');
  const parts = [forms.en.length > 0 && `\\b(?:${alternatives(forms.en)})\\b`, alternatives(forms.zh)];
  return new RegExp(parts.filter(Boolean).join('|'), 'gi');
}

export function countWith(expression: RegExp, text: string): number {
  let found = 0;
  expression.lastIndex = 0;
  while (expression.exec(text)) found++;
  return found;
}
