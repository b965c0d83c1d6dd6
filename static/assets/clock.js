// Tells the server the browser's own time zone, once; see views/scripts.ts.
{
  const { shown } = document.currentScript.dataset;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const pair = `browser-zone=${timeZone}`;
  const isKept = () => document.cookie.split("; ").includes(pair);
  if (timeZone && !isKept()) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, nor without HTTPS
    document.cookie = `${pair}; Path=/; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
    if (isKept() && timeZone !== shown) location.reload();
  }
}
