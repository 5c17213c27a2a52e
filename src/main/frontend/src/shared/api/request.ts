import i18n from 'i18next';
import { ApiProblem, problemOf } from './problem';
import type { ApiPath, DeletePath, GetPath, Method, PostPath, PutPath } from './types';

type Query = Record<string, string | number | boolean | null | undefined>;

interface Options {
  query?: Query;
  /** Sent as JSON, or as it is when it is a form with files. */
  body?: unknown;
  signal?: AbortSignal;
  /** Told between 0 and 1 while files go up. */
  onProgress?: (share: number) => void;
}

/** The session ended while somebody worked: the frame asks for the password again above the page, so that nothing typed is lost. */
const lost = new Set<() => void>();
export function onSessionLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString()}`;
}

function csrfToken(): string | undefined {
  const match = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
}

function headersFor(method: string, body: unknown): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': i18n.language,
  };
  if (body !== undefined && !(body instanceof FormData)) {
    headers['Content-Type'] = 'application/json';
  }
  if (method !== 'GET') {
    const token = csrfToken();
    if (token !== undefined) {
      headers['X-XSRF-TOKEN'] = token;
    }
  }
  return headers;
}

function payload(body: unknown): BodyInit | undefined {
  if (body === undefined) {
    return undefined;
  }
  return body instanceof FormData ? body : JSON.stringify(body);
}

function parse(text: string): unknown {
  if (text === '') {
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(status: number, text: string, path: string): never {
  const problem = problemOf(status, parse(text));
  if (status === 401 && path !== '/api/session') {
    lost.forEach((tell) => {
      tell();
    });
  }
  throw problem;
}

const unreachable = () => new ApiProblem(0, 'unreachable', '', '');

async function send(method: string, path: string, options: Options): Promise<Response> {
  try {
    return await fetch(address(path, options.query), {
      method,
      credentials: 'same-origin',
      headers: headersFor(method, options.body),
      body: payload(options.body),
      signal: options.signal,
    });
  } catch (trouble) {
    if (options.signal?.aborted) {
      throw trouble;
    }
    throw unreachable();
  }
}

/** fetch cannot tell how much of a file is gone already, so that uploads with a progress bar take the older way. */
function sendWithProgress(method: string, path: string, options: Options): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address(path, options.query));
    Object.entries(headersFor(method, options.body)).forEach(([name, value]) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        options.onProgress?.(event.loaded / event.total);
      }
    };
    request.onload = () => {
      resolve({ status: request.status, text: request.responseText });
    };
    request.onerror = () => {
      reject(unreachable());
    };
    request.send(payload(options.body) as XMLHttpRequestBodyInit);
  });
}

/** The one way to the server. Answers the JSON read, or throws an {@link ApiProblem}. */
export async function request<T>(method: Method, path: ApiPath, options: Options = {}, again = false): Promise<T> {
  if (options.onProgress !== undefined) {
    const { status, text } = await sendWithProgress(method, path, options);
    return status < 400 ? (parse(text) as T) : refuse(status, text, path);
  }
  const response = await send(method, path, options);
  const text = await response.text();
  if (response.status === 403 && problemOf(403, parse(text)).code === 'csrfMissing' && !again) {
    // The refusal brought a fresh token along.
    return request<T>(method, path, options, true);
  }
  return response.ok ? (parse(text) as T) : refuse(response.status, text, path);
}

/** A file of the server's, for showing or keeping. */
export async function requestBlob(path: GetPath, query?: Query): Promise<Blob> {
  const response = await send('GET', path, { query });
  return response.ok ? response.blob() : refuse(response.status, await response.text(), path);
}

// The addresses are those of the server's description; what answers there is named by the caller.
export const get = <T>(path: GetPath, query?: Query, signal?: AbortSignal) =>
  request<T>('GET', path, { query, signal });
export const post = <T>(path: PostPath, body?: unknown, query?: Query) => request<T>('POST', path, { body, query });
export const put = <T>(path: PutPath, body?: unknown) => request<T>('PUT', path, { body });
export const remove = <T>(path: DeletePath) => request<T>('DELETE', path);
