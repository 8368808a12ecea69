/** Whether anybody wrote something: an empty text, list, or pair of lists is nothing. */
export const isFilled = (value: unknown): boolean => {
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || value === null || Object.values(value).some(isFilled);
};
