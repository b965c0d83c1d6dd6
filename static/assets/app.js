// The one script of our own: what htmx leaves to the page.

// After a swap the focus goes to what is new, so that it is read and the keyboard is where the eyes are.
document.addEventListener("htmx:after:swap", () => {
  document.querySelector("#main [data-focus], #main:not(:has([data-focus])) h1")?.focus();
});

// When htmx cannot reach us, the browser goes there itself and shows its own error page.
document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
  if (ctx?.request?.method === "GET" && ctx.request.action) location.assign(ctx.request.action);
});
