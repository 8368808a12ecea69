/** A host as its owner writes it: in its own script, and then as it is on the wire, or one could pass for another. */
import { toUnicode } from 'punycode/';

export function SiteName({ site }: { site: string }) {
  const written = toUnicode(site);
  if (written === site) return <>{site}</>;
  return (
    <>
      {written} <span class="site-wire">{site}</span>
    </>
  );
}
