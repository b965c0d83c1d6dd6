import { record, string, unknown } from "valibot";
import { type ApiDocsProps, apiDocsPage, type OperationProps } from "../../../views/pages/api-docs.ts";
import type { Deps } from "../../deps.ts";
import { type Endpoint, endpoint } from "./endpoint.ts";
import { toFieldRows } from "./field-rows.ts";
import { type OpenApiDocument, type Operation, openApiPath, problemsOf, toOpenApi } from "./openapi.ts";
import { PROBLEMS } from "./problems.ts";

/**
 * The calls that explain the API: for machines and for people. They are public, since the types of its problems lead
 * here and nothing in them is particular to a business.
 */
export function documentationEndpoints(
  { config }: Pick<Deps, "config">,
  endpoints: readonly Endpoint[],
): readonly Endpoint[] {
  const explained: Endpoint[] = [
    endpoint({
      method: "GET",
      path: "/openapi.json",
      operationId: "getOpenApi",
      summary: "Read this contract as OpenAPI",
      description: "OpenAPI 3.1, generated from what serves the calls.",
      access: "public",
      answer: { status: 200, description: "The document.", schema: record(string(), unknown()) },
      problems: [],
      handle: async ({ c }) => c.json(document()),
    }),
    endpoint({
      method: "GET",
      path: "/docs",
      operationId: "getDocs",
      summary: "Read this contract as a page",
      description: "The same contract for people, with an explanation of every problem.",
      access: "public",
      answer: { status: 200, description: "The page.", mediaType: "text/html" },
      problems: [],
      handle: async ({ c }) => c.html(apiDocsPage(toDocsProps(document(), all))),
    }),
  ];
  const all = [...endpoints, ...explained];
  let made: OpenApiDocument | undefined;
  const document = () => {
    made ??= toOpenApi(config.baseUrl, all);
    return made;
  };
  return explained;
}

function toDocsProps(document: OpenApiDocument, endpoints: readonly Endpoint[]): ApiDocsProps {
  return {
    version: document.info.version,
    baseUrl: document.servers[0]?.url ?? "",
    operations: endpoints.flatMap((endpoint) => {
      const path = openApiPath(endpoint);
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()];
      return operation ? [toOperationProps(document, endpoint, path, operation)] : [];
    }),
    problems: Object.entries(PROBLEMS).map(([name, { status, title, advice }]) => ({
      name,
      status,
      title,
      advice,
    })),
  };
}

function toOperationProps(
  document: OpenApiDocument,
  endpoint: Endpoint,
  path: string,
  operation: Operation,
): OperationProps {
  const { schemas } = document.components;
  const { status } = endpoint.answer;
  const answer = operation.responses[status];
  return {
    id: operation.operationId,
    method: endpoint.method,
    path,
    summary: operation.summary,
    description: operation.description,
    isPublic: endpoint.access === "public",
    parameters: (operation.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      type: parameter.in,
      required: parameter.required,
      description: parameter.description ?? "",
    })),
    body: toFieldRows(operation.requestBody?.content["application/json"]?.schema, schemas),
    answer: {
      status,
      description: endpoint.answer.description,
      fields: toFieldRows(answer?.content?.["application/json"]?.schema, schemas),
    },
    problems: problemsOf(endpoint),
  };
}
