import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { routePath } from "hono/route";
import { problemPage } from "../../views/pages/problem.ts";
import { type BusinessContact, readBusinessContact } from "../bookings/business.ts";
import { DatabaseUnavailableError } from "../database-unavailable.ts";
import type { Deps } from "../deps.ts";
import { AppError, type AppErrorCode, ERROR_STATUS } from "../errors.ts";
import { toContactProps, toFrame } from "./frame.ts";
import { readerWords } from "./reader-words.ts";
import { renderPage } from "./render-page.ts";

const FIND_PATH = "/find";

type PageDeps = Pick<Deps, "config" | "bookings" | "clock" | "log">;

/** Turns whatever ended a request into a page. What was not foreseen is logged by its name and never shown. */
export function answerError(deps: PageDeps): ErrorHandler {
  return (error, c) => {
    if (error instanceof AppError) return answer(deps, c, error);
    if (error instanceof DatabaseUnavailableError) {
      deps.log.error("database_unavailable", { route: routePath(c) });
      return answer(deps, c, new AppError("database_unavailable", { retryAfterSeconds: 5 }));
    }
    // Whoever went away while sending, as on a train, is no fault of ours.
    const fields = { error: error.name, route: routePath(c) };
    if (c.req.raw.signal.aborted) deps.log.info("request_aborted", fields);
    else deps.log.error("request_failed", fields);
    return answer(deps, c, new AppError("internal"));
  };
}

/** The same bytes for every address that leads nowhere, whatever it looks like. */
export function answerNotFound(deps: PageDeps): NotFoundHandler {
  return (c) => answer(deps, c, new AppError("not_found"));
}

async function answer(deps: PageDeps, c: Context, { code, options }: AppError): Promise<Response> {
  if (options.retryAfterSeconds !== undefined) c.header("Retry-After", String(options.retryAfterSeconds));
  if (options.allow !== undefined) c.header("Allow", options.allow);
  // Only whoever holds a link makes us ask Wix for the business's details: an address that leads nowhere costs nothing.
  const business: Partial<BusinessContact> = isAboutLink(code)
    ? await readBusinessContact(deps)
    : deps.config.brand;
  const words = readerWords(c, business.locale);
  const mayRepeat = c.req.method === "GET" && (code === "wix_unavailable" || code === "wix_throttled");
  const page = problemPage(
    {
      problem: code,
      contact: toContactProps(business),
      ...(options.backPath !== undefined && { backPath: options.backPath }),
      ...(mayRepeat && { retryPath: pathAndQuery(c.req.url) }),
      ...(leadsNowhere(code) && { findPath: FIND_PATH }),
    },
    words,
  );
  return renderPage(c, page, {
    status: ERROR_STATUS[code],
    frame: toFrame({ business, words }),
    scripts: "none",
    // The same bytes for every address that leads nowhere: the switch would name the address.
    languages: isAboutLink(code),
  });
}

/** Whether a new link is what the visitor needs. */
const leadsNowhere = (code: AppErrorCode): boolean =>
  code === "not_found" || code === "link_expired" || code === "link_revoked" || code === "link_dead";

function isAboutLink(code: AppErrorCode): boolean {
  switch (code) {
    case "link_expired":
    case "link_revoked":
    case "link_dead":
    case "booking_gone":
    case "wix_unavailable":
    case "wix_throttled":
      return true;
    case "not_found":
    case "method_not_allowed":
    case "cross_site":
    case "too_large":
    case "too_slow":
    case "database_unavailable":
    case "internal":
      return false;
  }
}

function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
