/** A bucket of a store that speaks the protocol of S3. */
export interface S3Settings {
  bucket: string;
  /** Address of the store; that of AWS when left out. */
  endpoint?: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * Reads RISALAH_S3_BUCKET, _ENDPOINT, _REGION (us-east-1), _ACCESS_KEY_ID and _SECRET_ACCESS_KEY. Undefined without a bucket.
 * Throws with a sentence for whoever started the server when they do not fit together.
 */
export function readS3(env: NodeJS.ProcessEnv): S3Settings | undefined {
  const { RISALAH_S3_BUCKET: bucket, RISALAH_S3_ENDPOINT: endpoint } = env;
  if (!bucket) return undefined;
  const { RISALAH_S3_ACCESS_KEY_ID: accessKeyId, RISALAH_S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(
      'RISALAH_S3_BUCKET needs RISALAH_S3_ACCESS_KEY_ID and RISALAH_S3_SECRET_ACCESS_KEY beside it.',
    );
  if (endpoint && !URL.canParse(endpoint)) throw new Error(`RISALAH_S3_ENDPOINT=${endpoint} is no address.`);
  const region = env.RISALAH_S3_REGION || 'us-east-1';
  return { bucket, endpoint: endpoint || undefined, region, accessKeyId, secretAccessKey };
}
