/** What scripts in a page do to its form, as machines in a browser have them run. */
const FORM = `document.querySelector('form:has([name="form"])') ?? document.querySelector('form:has([name="choice"])')`;

const withForm = (work: string) => `(() => { const form = ${FORM}; if (form) { ${work} } })()`;

const TICK_LAST = `for (const radio of form.querySelectorAll('[type="radio"]')) radio.checked = true;`;
const BUTTON = `form.querySelector('[type="submit"]')`;

/** `element.click()` on every answer and on the button. */
export const CLICK_ALL = withForm(`
  for (const radio of form.querySelectorAll('[type="radio"]')) radio.click();
  ${BUTTON}.click();`);

/** Made-up mouse events on every answer and on the button. */
export const DISPATCH_ALL = withForm(`
  for (const one of [...form.querySelectorAll('[type="radio"]'), ${BUTTON}])
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
      one.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));`);

/** `form.submit()`, past every listener. */
export const SUBMIT = withForm(`${TICK_LAST} HTMLFormElement.prototype.submit.call(form);`);

export const REQUEST_SUBMIT = withForm(`${TICK_LAST} form.requestSubmit();`);

/** Posts the form by a script's own fetch, then shows where that led. */
export const FETCH_POST = withForm(`${TICK_LAST}
  const again = form.method === "post"
    ? fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
    : Promise.resolve();
  if (form.method === "post") again.then(() => location.reload());
  else form.submit();`);

/** Fills every text field with a time, as a browser fills in what it once learned. */
export const AUTOFILL = withForm(`${TICK_LAST}
  for (const text of form.querySelectorAll('input:not([type]), [type="text"]')) {
    text.value = "10:00";
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
  ${BUTTON}.click();`);

export const SCROLL_DOWN = "scrollTo(0, document.body.scrollHeight)";

/** Something that a hand's own events would do, made up. */
export const MADE_UP_HANDS = `
  for (const type of ["pointerdown", "keydown", "touchstart"]) document.body.dispatchEvent(new Event(type, { bubbles: true }));
  setTimeout(() => {
    for (const type of ["pointerup", "keyup", "touchend"]) document.body.dispatchEvent(new Event(type, { bubbles: true }));
    ${CLICK_ALL};
  }, 120)`;
