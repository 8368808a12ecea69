// What is asked of an element in a document. Sent there as source: each stands alone.

export function prepareToFill(element: Element): void {
  const field = element as HTMLInputElement;
  field.focus();
  if (typeof field.select === 'function') field.select();
  else getSelection()?.selectAllChildren(element);
}

export function isChecked(element: Element): boolean {
  const native = (element as HTMLInputElement).checked;
  return typeof native === 'boolean' ? native : element.getAttribute('aria-checked') === 'true';
}

export function textOf(element: Element): string {
  const value = (element as HTMLInputElement).value;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) ? value : (element as HTMLElement).innerText.trim();
}
