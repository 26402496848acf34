package dev.plimsoll.model.secret;

import java.util.List;

/**
 * The forms that are looked for: those that their makers document, or that tools agree on. A form that any word could
 * have is not among them.
 */
final class TokenForms {
    private static final String END = "(?![\\w-])";
    private static final String NAMED = "[\"']?\\s{0,3}(?:=>|:=|[=:,])\\s{0,3}[\"']?";

    static final List<TokenForm> ALL = List.of(
            github("GitHub personal access token", "ghp_", Reach.ALL),
            github("GitHub OAuth access token", "gho_", Reach.ALL),
            github("GitHub user access token of an app", "ghu_", Reach.ALL),
            github("GitHub installation access token", "ghs_", Reach.UNTIL_IT_ENDS),
            github("npm access token", "npm_", Reach.ALL),
            TokenForm.of("GitHub refresh token", "ghr_", "ghr_[A-Za-z0-9]{76}" + END, Reach.ALL),
            TokenForm.of(
                    "GitHub personal access token",
                    "github_pat_",
                    "github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}" + END,
                    Reach.ALL),
            TokenForm.of(
                    "GitLab access token",
                    "glpat-",
                    "glpat-[\\w-]{20,300}(?:\\.[0-9a-z]{9}|\\.[0-9a-z]{2}\\.[0-9a-z]{9})?" + END,
                    Reach.ALL),
            gitlab("GitLab deploy token", "gldt-"),
            gitlab("GitLab runner token", "glrt-"),
            gitlab("GitLab SCIM token", "glsoat-"),
            gitlab("GitLab agent token", "glagent-"),
            TokenForm.of("GitLab trigger token", "glptt-", "glptt-[0-9a-f]{40}" + END, Reach.ONE_THING),
            TokenForm.of("AWS secret access key", "SECRET_ACCESS_KEY", "SECRET_ACCESS_KEY" + NAMED + aws(), Reach.ALL),
            TokenForm.of("AWS secret access key", "secret_access_key", "secret_access_key" + NAMED + aws(), Reach.ALL),
            TokenForm.of("AWS secret access key", "ecretAccessKey", "[sS]ecretAccessKey" + NAMED + aws(), Reach.ALL)
                    .anchoredAfter(1),
            TokenForm.of(AwsKeys.ID, "AKIA", "AKIA[A-Z2-7]{16}(?![A-Za-z0-9])", Reach.HALF),
            TokenForm.of("Google API key", "AIza", "AIza[\\w-]{35}" + END, Reach.HALF),
            TokenForm.of("Google OAuth client secret", "GOCSPX-", "GOCSPX-[\\w-]{28}" + END, Reach.ALL),
            TokenForm.of("Azure storage account key", "AccountKey=", "AccountKey=([A-Za-z0-9+/]{86}==)", Reach.ALL)
                    .checkedBy(Documentation::isNoExample),
            TokenForm.of(
                    "Azure shared access key",
                    "SharedAccessKey=",
                    "SharedAccessKey=([A-Za-z0-9+/]{43}=)(?!=)",
                    Reach.ALL),
            TokenForm.of("Microsoft Entra client secret", "Q~", "[\\w~.]{3}\\dQ~[\\w~.-]{31,34}(?![\\w~.-])", Reach.ALL)
                    .anchoredAfter(4),
            TokenForm.of(
                    "Slack bot token", "xoxb-", "xoxb-\\d{9,14}-(?:\\d{9,14}-)?[A-Za-z0-9]{18,34}" + END, Reach.ALL),
            TokenForm.of("Slack user token", "xoxp-", "xoxp-(?:\\d{9,14}-){2,3}[A-Za-z0-9]{18,34}" + END, Reach.ALL),
            TokenForm.of(
                    "Slack app-level token",
                    "xapp-",
                    "xapp-\\d-[A-Z0-9]{8,14}-\\d{9,14}-[0-9a-f]{60,70}" + END,
                    Reach.ALL),
            TokenForm.of(
                    "Slack incoming webhook",
                    "hooks.slack.com/services/",
                    "hooks\\.slack\\.com/services/(T[A-Z0-9]{7,12}/B[A-Z0-9]{7,12}/[A-Za-z0-9]{23,25})" + END,
                    Reach.ONE_THING),
            TokenForm.of(
                    "Discord webhook",
                    "/api/webhooks/",
                    "/api/webhooks/(\\d{17,20}/[\\w-]{60,80})" + END,
                    Reach.ONE_THING),
            stripe("Stripe secret key", "sk_live_", Reach.ALL),
            stripe("Stripe restricted key", "rk_live_", Reach.ALL),
            stripe("Stripe test key", "sk_test_", Reach.TEST_MODE),
            TokenForm.of(
                    "OpenAI API key",
                    "sk-",
                    "sk-(?:(?:proj|svcacct|admin)-[\\w-]{20,100}|[A-Za-z0-9]{20})T3BlbkFJ[\\w-]{20,100}" + END,
                    Reach.ALL),
            TokenForm.of(
                    "Anthropic API key", "sk-ant-", "sk-ant-(?:api|admin|oat)\\d\\d-[\\w-]{80,120}" + END, Reach.ALL),
            TokenForm.of("Hugging Face access token", "hf_", "hf_[A-Za-z]{34}" + END, Reach.ALL),
            TokenForm.of("Groq API key", "gsk_", "gsk_[A-Za-z0-9]{52}" + END, Reach.ALL),
            TokenForm.of(
                    "Twilio auth token",
                    "TWILIO_AUTH_TOKEN",
                    "TWILIO_AUTH_TOKEN" + NAMED + "([0-9a-f]{32})" + END,
                    Reach.ALL),
            TokenForm.of(
                    "Twilio auth token",
                    "twilio_auth_token",
                    "twilio_auth_token" + NAMED + "([0-9a-f]{32})" + END,
                    Reach.ALL),
            TokenForm.of("SendGrid API key", "SG.", "SG\\.[\\w-]{22}\\.[\\w-]{43}" + END, Reach.ALL),
            TokenForm.of("Mailgun API key", "key-", "key-[0-9a-f]{32}" + END, Reach.ALL),
            TokenForm.of("Docker Hub access token", "dckr_pat_", "dckr_pat_[\\w-]{27}" + END, Reach.ALL),
            TokenForm.of("Docker Hub organization token", "dckr_oat_", "dckr_oat_[\\w-]{32}" + END, Reach.ALL),
            TokenForm.of(
                    "PyPI upload token",
                    "pypi-AgE",
                    "pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\\w-]{50,1000}" + END,
                    Reach.ALL),
            TokenForm.of("RubyGems API key", "rubygems_", "rubygems_[0-9a-f]{48}" + END, Reach.ALL),
            TokenForm.of("DigitalOcean token", "dop_v1_", "dop_v1_[0-9a-f]{64}" + END, Reach.ALL),
            TokenForm.of("Vault service token", "hvs.", "hvs\\.[\\w-]{90,120}" + END, Reach.ALL),
            TokenForm.of(
                            "Terraform Cloud token",
                            ".atlasv1.",
                            "[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,70}" + END,
                            Reach.ALL)
                    .anchoredAfter(14),
            TokenForm.of("Pulumi access token", "pul-", "pul-[0-9a-f]{40}" + END, Reach.ALL),
            TokenForm.of("Databricks access token", "dapi", "dapi[0-9a-f]{32}(?:-\\d)?" + END, Reach.ALL),
            TokenForm.of(
                    "Grafana service account token", "glsa_", "glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}" + END, Reach.ALL),
            TokenForm.of(
                    "Tailscale key", "tskey-", "tskey-(?:auth|api|client)-\\w{8,20}CNTRL-\\w{20,40}" + END, Reach.ALL),
            TokenForm.of("Shopify access token", "shpat_", "shpat_[0-9a-fA-F]{32}" + END, Reach.ALL),
            TokenForm.of("Linear API key", "lin_api_", "lin_api_[A-Za-z0-9]{40}" + END, Reach.ALL),
            TokenForm.of("age secret key", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}" + END, Reach.ALL)
                    .checkedBy(Checksums::bech32));

    private TokenForms() {}

    private static TokenForm github(String name, String prefix, Reach reach) {
        return TokenForm.of(name, prefix, prefix + "[A-Za-z0-9]{36}" + END, reach)
                .checkedBy(Checksums::github)
                .checkedBy(Documentation::isNoExample);
    }

    private static TokenForm gitlab(String name, String prefix) {
        return TokenForm.of(name, prefix, prefix + "[\\w-]{20,60}" + END, Reach.ALL);
    }

    private static TokenForm stripe(String name, String prefix, Reach reach) {
        return TokenForm.of(name, prefix, prefix + "[A-Za-z0-9]{24,120}" + END, reach)
                .checkedBy(Documentation::isNoExample);
    }

    private static String aws() {
        return "([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])";
    }
}
