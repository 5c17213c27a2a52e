/**
 * The models are drawn in Chinese; an element's English name stands in its extension property `name.en`. Puts it in the place of the
 * label, so that the same drawing reads in English.
 */
export function englishLabels(xml: string): string {
  const model = new DOMParser().parseFromString(xml, 'application/xml');
  if (model.querySelector('parsererror')) {
    return xml;
  }
  for (const property of Array.from(model.getElementsByTagNameNS('*', 'property'))) {
    const owner = property.parentElement?.parentElement?.parentElement;
    const english = property.getAttribute('value');
    if (
      property.getAttribute('name') === 'name.en' &&
      property.parentElement?.localName === 'properties' &&
      owner &&
      english
    ) {
      owner.setAttribute('name', english);
    }
  }
  return new XMLSerializer().serializeToString(model);
}
