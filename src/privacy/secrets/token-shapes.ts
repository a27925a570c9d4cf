/** Tokens that their form alone gives away, as those who issue them document it. Read where one may begin; the whole match is the secret. */
export const TOKEN_SHAPES = new RegExp(
  [
    // JSON Web Token (RFC 7519), also encrypted (RFC 7516): parts in base64url, the first of which begins with `{"`.
    String.raw`eyJ[\w-]{10,8000}\.[\w-]{4,16000}(?:\.[\w-]{0,8000}){0,3}`,
    // GitHub: personal, OAuth, user, server and refresh tokens; fine-grained ones.
    String.raw`gh[pousr]_[A-Za-z\d]{30,255}`,
    String.raw`github_pat_\w{30,255}`,
    // GitLab: personal, deploy, runner, trigger, feed, agent, CI job tokens.
    String.raw`gl(?:pat|dt|rt|ptt|ft|agent|soat|cbt|imt|ffct)-[\w.-]{16,300}`,
    // Slack: tokens and app-level tokens; addresses of incoming webhooks are further below.
    String.raw`xox[abcdeoprs]-[\w-]{10,300}|xapp-\d-[\w-]{10,300}|xoxe\.xox[bp]-\d-[\w-]{20,300}`,
    // AWS: ids of access keys.
    String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Z\d])`,
    // Google: API keys, OAuth access tokens, client secrets, refresh tokens.
    String.raw`AIza[\w-]{30,45}|ya29\.[\w.-]{20,2000}|GOCSPX-[\w-]{20,40}|1\/\/0[\w-]{30,200}`,
    // Stripe: secret and restricted keys, secrets of webhooks. Publishable keys (`pk_`) are no secret.
    String.raw`(?:sk|rk)_(?:live|test)_[A-Za-z\d]{10,250}|whsec_[\w+/=-]{16,250}`,
    // Twilio: ids of API keys.
    String.raw`SK[\da-f]{32}(?![\da-z])`,
    String.raw`SG\.[\w-]{16,32}\.[\w-]{30,64}`,
    String.raw`key-[\da-f]{32}(?![\da-z])`,
    String.raw`npm_[A-Za-z\d]{30,60}`,
    String.raw`pypi-[\w-]{40,1000}`,
    // DigitalOcean: personal, OAuth, refresh.
    String.raw`do[opr]_v1_[\da-f]{40,80}`,
    // OpenAI, Anthropic, OpenRouter and others of the kind.
    String.raw`sk-(?:ant|proj|svcacct|admin|or|live|test|lf)-[\w-]{16,300}|sk-[A-Za-z\d]{20,120}(?![\w-])`,
    String.raw`hf_[A-Za-z]{30,60}|gsk_[A-Za-z\d]{40,80}|xai-[A-Za-z\d]{60,120}|r8_[A-Za-z\d]{30,50}|pplx-[A-Za-z\d]{40,60}`,
    // Shopify, Square, Airtable, Atlassian, Linear, Notion, Figma, Postman, New Relic, Grafana, Doppler, Vault, Terraform, Docker, Databricks, Sentry.
    String.raw`shp(?:at|ca|pa|ss)_[\da-fA-F]{32}|sq0(?:atp|csp)-[\w-]{20,60}|EAAA[\w-]{56,64}(?![\w-])`,
    String.raw`pat[A-Za-z\d]{14}\.[\da-f]{64}|AT[AC]TT3[\w=-]{50,300}|lin_(?:api|oauth)_[A-Za-z\d]{30,60}|secret_[A-Za-z\d]{43}(?!\w)|ntn_[A-Za-z\d]{40,60}|figd_[\w-]{35,60}|PMAK-[\da-f]{24}-[\da-f]{34}`,
    String.raw`NRAK-[A-Z\d]{27}|glsa_[A-Za-z\d]{32}_[\da-f]{8}|glc_[\w+/=]{32,400}|dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,90}|hv[sbr]\.[\w-]{20,300}|[A-Za-z\d]{14}\.atlasv1\.[\w=-]{60,80}|dckr_[po]at_[\w-]{20,60}|dapi[\da-f]{32}(?:-\d)?|sntry[su]_[\w=+/-]{40,500}`,
    // The hub's own tokens.
    String.raw`hub_[\w-]{20,200}`,
  ].join('|'),
  'y',
);

/** Where one may begin by its first letters … */
export const TOKEN_BEGINS = /(?<![A-Za-z\d_])(?:eyJ|A[KSBC][IC]A|AIza|SK[\da-f]{8}|EAAA|dapi[\da-f]|AT[AC]TT|1\/\/0)/g;
/** … and the sign that ends the first part of all others, with the rest of a token behind it. */
export const TOKEN_PARTS = /[_.-][\w.-]{10}/g;

/** Tokens without letters to know them by: bots of Telegram (a number, a colon, 35 characters) and Discord (id, time, signature). */
export const BOT_TOKENS: readonly RegExp[] = [
  /(?<!\d)\d{8,10}:[\w-]{35}(?![\w-])/g,
  /(?<![\w-])[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,42}(?![\w-])/g,
];
