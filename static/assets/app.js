// The one script of our own: what htmx leaves to the page.

// A page that was answered to a form says first why it is shown again; a field that has the focus is more to the point.
if (!document.querySelector("[autofocus]")) document.querySelector("#main [data-focus]")?.focus();

// After a swap the focus goes to what is new, so that it is read and the keyboard is where the eyes are.
document.addEventListener("htmx:after:swap", () => {
  document.querySelector("#main [data-focus], #main:not(:has([data-focus])) h1")?.focus();
});

// What is swapped in may be in another language, switched in another tab: the title and the styles go by the page's.
document.addEventListener("htmx:after:swap", () => {
  const { lang, dir } = document.querySelector("#main") ?? document.documentElement;
  Object.assign(document.documentElement, { lang, dir });
});

// What is swapped in was read as if no scripts ran: its fields for those without would be sent along, unseen.
document.addEventListener("htmx:after:swap", () => {
  for (const unseen of document.querySelectorAll("#main noscript")) unseen.remove();
});

// While an answer is under way, the part that it will replace says so: to the eyes by a bar, and to who listens.
document.addEventListener("htmx:before:request", () => {
  document.querySelector("#main")?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:finally:request", () => {
  document.querySelector("#main")?.removeAttribute("aria-busy");
});

// When htmx cannot reach us, the browser goes there itself and shows its own error page.
document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (ctx?.request?.method === "GET" && ctx.request.action) location.assign(ctx.request.action);
});

// How long a cancellation can still be taken back, to the second; then the page says how it stands.
const countDown = () => {
  const shown = document.querySelector("[data-seconds-left]");
  if (!shown) return;
  const endsAt = Date.now() + shown.dataset.secondsLeft * 1000;
  const show = () => {
    if (!shown.isConnected) return;
    const left = Math.ceil((endsAt - Date.now()) / 1000);
    if (left <= 0) return location.reload();
    shown.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    setTimeout(show, 250);
  };
  shown.hidden = false;
  show();
};
document.addEventListener("htmx:after:swap", countDown);
countDown();
