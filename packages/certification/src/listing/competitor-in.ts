/** Other clouds, as listings name them. */
const competitors =
  /\b(?:AWS|Amazon Web Services|EC2|Google Cloud|GCP|Oracle Cloud|OCI|IBM Cloud|Alibaba Cloud|DigitalOcean)\b|阿里云|腾讯云/;

/** The first other cloud that a text names; undefined when there is none. */
export function competitorIn(text: string): string | undefined {
  return competitors.exec(text)?.[0];
}
