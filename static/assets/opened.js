// Tells how long a gesture at the page took, and puts the longest press into forms; see views/scripts.ts.
{
  const { to, page } = document.currentScript.dataset;
  let from = -2000;
  let turned = 0;
  let told = performance.now();
  let left = 3;
  let longest;

  const watch = ({ type, isTrusted, timeStamp: at, repeat }) => {
    const isClick = type === "click";
    const begins = type === "wheel" ? at > turned + 500 : type.endsWith("down");
    if (type === "wheel") turned = at;
    if (begins && !repeat) from = at;
    if (begins || !isTrusted || at < from + (isClick ? 2000 : 50)) return;
    const lasted = isClick ? 0 : Math.round(at - from);
    if (type !== "wheel") longest = Math.max(longest ?? 0, lasted);
    if (!to || at < told + 2000 || document.hidden || navigator.webdriver || --left < 0) return;
    told = at;
    fetch(to, { method: "POST", body: new URLSearchParams({ page, lasted }), keepalive: true }).catch(
      () => {},
    );
  };

  for (const type of ["pointerdown", "pointerup", "touchend", "keydown", "keyup", "wheel", "click"]) {
    addEventListener(type, watch, { passive: true, capture: true });
  }

  const sign = ({ target: form }) => {
    if (longest === undefined || navigator.webdriver || form.method !== "post") return;
    for (const [name, value] of Object.entries({ page, lasted: longest })) {
      const field = form.querySelector(`[name="${name}"]`) ?? document.createElement("input");
      form.append(Object.assign(field, { type: "hidden", name, value }));
    }
  };
  addEventListener("submit", sign, { capture: true });
}
