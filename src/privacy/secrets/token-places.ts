/** Secrets in addresses and headers: what stands before them, in group 1, is no part of the secret. */
export const TOKEN_PLACES: readonly RegExp[] = [
  // Incoming webhooks: whoever knows the address may post.
  /(https:\/\/hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/)[\w/-]{20,200}/g,
  /(https:\/\/(?:\w{1,10}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{10,25}\/)[\w-]{30,120}/g,
  /(https:\/\/[\w.-]{1,80}\.webhook\.office\.com\/webhookb2\/)[\w@/-]{40,300}/g,
  // Azure: shared access signatures.
  /([?&;]sig=)[\w%+/=-]{16,200}/g,
];

/** The first letters of those below. */
export const PLACE_BEGINS = /authorization|bearer|basic|accountkey|shared|azurewebjobs/gi;

/** Secrets behind such a word, read where it stands. */
export const PLACES_BY_WORD: readonly RegExp[] = [
  // Azure: keys of storage and of buses.
  /((?:AccountKey|SharedAccessKey|SharedSecretValue|SharedAccessSignature|AzureWebJobsStorageKey)[ ]?=[ ]?["']?)[\w%+/=-]{16,200}/iy,
  // HTTP (RFC 9110 section 11.6.2, RFC 6750, RFC 7617) and what APIs put beside it.
  /(authorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?:bearer|basic|token|digest|negotiate|apikey|api-key|bot|splunk|key|aws4-hmac-sha256)[ \t]{1,3})[\w.~+/=:-]{6,8000}/iy,
  /(authorization["']?[ \t]{0,3}[:=][ \t]{0,3}["']?)(?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{16,8000}/iy,
  /(bearer[ \t]{1,3}["']?)(?=[\w.~+/=-]{0,200}\d)[\w.~+/=-]{16,8000}/iy,
  /(basic[ \t]{1,3}["']?)(?=[A-Za-z\d+/]{0,60}(?:[A-Z][a-z]|[a-z][A-Z]|\d))(?=[A-Za-z\d+/]{0,80}\d|[A-Za-z\d+/]{2,80}=)[A-Za-z\d+/]{12,400}={0,2}(?![\w])/iy,
];
