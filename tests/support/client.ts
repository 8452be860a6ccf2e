/** An error as it comes over the wire. */
export interface WireError {
  message: string;
  path?: Array<string | number>;
  extensions?: Record<string, unknown>;
}

/** What comes back from one operation. */
export interface Result<T> {
  status: number;
  data: T | null | undefined;
  errors: WireError[] | undefined;
}

/** A client with the cookie of one sign-in. */
export interface Client {
  url: string;
  cookie: string;
  gql: <T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<Result<T>>;
}

/** A client of a server, with a cookie or without. */
export function clientOf(url: string, cookie = ''): Client {
  return {
    url,
    cookie,
    gql: async (query, variables = {}, headers = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'apollo-require-preflight': 'true',
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data?: never; errors?: WireError[] };
      return { status: response.status, data: body.data, errors: body.errors };
    },
  };
}

/** The data of an operation; fails with the error that came instead. */
export async function must<T>(
  client: Client,
  query: string,
  variables?: Record<string, unknown>,
): Promise<T> {
  const { data, errors } = await client.gql<T>(query, variables);
  if (errors?.length || !data) throw new Error(`refused: ${JSON.stringify(errors)} by ${query}`);
  return data;
}

/** A client that has signed in. */
export async function signedIn(url: string, email: string, password: string): Promise<Client> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }',
      variables: { input: { email, password } },
    }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email} was not signed in: ${await response.text()}`);
  return clientOf(url, cookie);
}
