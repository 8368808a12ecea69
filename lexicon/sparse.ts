/** Values that few forms have: two arrays, the forms in ascending order and their values. A form may have several. */

/** The place of the first value of `form`; the length where neither it nor a later one has any. */
export function firstOf(forms: ArrayLike<number>, form: number): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] as number) < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function sparseValue(values: ArrayLike<number>, forms: ArrayLike<number>, form: number): number | undefined {
  const at = firstOf(forms, form);
  return forms[at] === form ? values[at] : undefined;
}
