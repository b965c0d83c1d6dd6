// Tells how long a gesture at the page took; see views/scripts.ts.
{
  const { to, page } = document.currentScript.dataset;
  let from = -2000;
  let turned = 0;
  let told = performance.now();
  let left = 3;

  const watch = ({ type, isTrusted, timeStamp: at, repeat }) => {
    const isClick = type === "click";
    const begins = type === "wheel" ? at > turned + 500 : type.endsWith("down");
    if (type === "wheel") turned = at;
    if (begins && !repeat) from = at;
    if (begins || !isTrusted || at < from + (isClick ? 2000 : 50) || at < told + 2000) return;
    if (document.hidden || navigator.webdriver || --left < 0) return;
    told = at;
    const body = new URLSearchParams({ page, lasted: isClick ? 0 : Math.round(at - from) });
    fetch(to, { method: "POST", body, keepalive: true }).catch(() => {});
  };

  for (const type of ["pointerdown", "pointerup", "touchend", "keydown", "keyup", "wheel", "click"]) {
    addEventListener(type, watch, { passive: true });
  }
}
