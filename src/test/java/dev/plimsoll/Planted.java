package dev.plimsoll;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Secrets of all forms, put together when a test runs: no file of this repository has one of them. */
public final class Planted {
    private static final String DIGITS = "0123456789";
    private static final String HEX = DIGITS + "abcdef";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS = UPPER + UPPER.toLowerCase(java.util.Locale.ROOT);
    private static final String WORD = DIGITS + LETTERS;
    private static final String URL = WORD + "-_";

    private final Random random = new Random(20_261_124);
    private final Map<String, String> secrets = new LinkedHashMap<>();

    private Planted() {}

    /** By what the rule calls them: the line that holds one, and what of it nobody may see. */
    public static Map<String, String> all() {
        Planted planted = new Planted();
        planted.forges();
        planted.clouds();
        planted.services();
        return planted.secrets;
    }

    /** What of them nobody may see. */
    public static List<String> values() {
        return all().values().stream()
                .map(secret -> secret.startsWith("https://ci:") ? secret.substring(11, secret.indexOf('@')) : secret)
                .map(secret -> secret.substring(secret.length() - Math.min(16, secret.length())))
                .toList();
    }

    /** A repository that has each of them in every kind of file. */
    public static Map<String, String> everywhere() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder compose = new StringBuilder("services:\n");
        StringBuilder steps = new StringBuilder("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n");
        StringBuilder docker = new StringBuilder("FROM python\n");
        StringBuilder pods = new StringBuilder();
        StringBuilder env = new StringBuilder();
        int n = 0;
        for (String secret : all().values()) {
            String text = "'" + secret + "'";
            n++;
            compose.append("  s" + n + ":\n    image: postgres\n    privileged: true\n    command: [sh, -c, " + text
                    + "]\n    environment: {API_TOKEN: " + text + ", X: \"${Y:-" + secret + "}\"}\n    labels: {a: "
                    + text
                    + "}\n    healthcheck: {test: [CMD, 'true', " + text + "]}\n");
            steps.append("      - uses: actions/checkout@v4 # " + secret + "\n        with: {token: " + text
                    + "}\n      - run: curl -H " + text + " https://x.dev | sh\n");
            docker.append("ENV API_TOKEN=" + text + "\nRUN curl -u " + text + " x\n");
            pods.append("---\napiVersion: v1\nkind: Secret\nmetadata: {name: s" + n + "}\nstringData: {token: " + text
                    + "}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p" + n
                    + "}\nspec:\n  containers:\n    - name: a\n"
                    + "      image: app:latest\n      command: [sh, -c, " + text
                    + "]\n      env: [{name: API_TOKEN, value: "
                    + text + "}]\n");
            env.append("SECRET_TOKEN_" + n + "=" + text + "\n");
            files.put("conf/c" + n + ".ini", "[a]\ntoken = " + secret + "\n");
            files.put("app/m" + n + ".py", "API_TOKEN = " + text + "\n");
        }
        files.put("docker-compose.yml", compose.toString());
        files.put(".github/workflows/ci.yml", steps.toString());
        files.put("Dockerfile", docker.toString());
        files.put("k8s/pods.yaml", pods.toString());
        files.put(".env", env.toString());
        files.put(
                "broken.yaml",
                "apiVersion: v1\nkind: Secret\nstringData: {a: "
                        + all().values().iterator().next() + "\n");
        return files;
    }

    /** A signed JSON Web Token with these claims. */
    public static String webToken(String claims) {
        return base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64(claims) + "."
                + new Planted().drawn(URL, 43);
    }

    /** A token as GitHub and npm write them, its checksum right. */
    public static String checked(String prefix, String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        StringBuilder sum = new StringBuilder();
        String base62 = DIGITS + LETTERS;
        for (long rest = crc.getValue(); sum.length() < 6; rest /= 62) {
            sum.insert(0, base62.charAt((int) (rest % 62)));
        }
        return prefix + body + sum;
    }

    private void forges() {
        add("GitHub personal access token", checked("ghp" + "_", drawn(WORD, 30)));
        add("GitHub OAuth access token", checked("gho" + "_", drawn(WORD, 30)));
        add("GitHub refresh token", "ghr" + "_" + drawn(WORD, 76));
        add("npm access token", checked("npm" + "_", drawn(WORD, 30)));
        add("GitLab access token", "glp" + "at-" + drawn(URL, 20));
        add("GitLab trigger token", "glpt" + "t-" + drawn(HEX, 40));
        add("PyPI upload token", "pypi-" + "AgEIcHlwaS5vcmc" + drawn(URL, 80));
        add("RubyGems API key", "rubygems" + "_" + drawn(HEX, 48));
        add("Docker Hub access token", "dckr" + "_pat_" + drawn(URL, 27));
    }

    private void clouds() {
        add("AWS secret access key", "aws_secret_" + "access_key = " + drawn(WORD + "+/", 40));
        add("Google OAuth client secret", "GOC" + "SPX-" + drawn(URL, 28));
        add("Google API key", "AI" + "za" + drawn(URL, 35));
        add("Azure storage account key", "Account" + "Key=" + drawn(WORD + "+/", 86) + "==");
        add("Azure shared access key", "SharedAccess" + "Key=" + drawn(WORD + "+/", 43) + "=");
        add("Microsoft Entra client secret", drawn(LETTERS, 3) + "8" + "Q~" + drawn(WORD, 34));
        add("DigitalOcean token", "dop" + "_v1_" + drawn(HEX, 64));
        add("Vault service token", "hv" + "s." + drawn(URL, 96));
        add("Terraform Cloud token", drawn(WORD, 14) + ".atlas" + "v1." + drawn(URL, 65));
        add("Pulumi access token", "pu" + "l-" + drawn(HEX, 40));
        add("Databricks access token", "da" + "pi" + drawn(HEX, 32));
    }

    private void services() {
        add("Slack bot token", "xo" + "xb-" + drawn(DIGITS, 12) + "-" + drawn(DIGITS, 13) + "-" + drawn(WORD, 24));
        add(
                "Slack incoming webhook",
                "https://hooks.slack" + ".com/services/T" + drawn(UPPER, 9) + "/B" + drawn(UPPER, 9) + "/"
                        + drawn(WORD, 24));
        add("Discord webhook", "https://discord.com/api/" + "webhooks/" + drawn(DIGITS, 18) + "/" + drawn(URL, 68));
        add("Stripe secret key", "sk" + "_live_" + drawn(WORD, 24));
        add("OpenAI API key", "sk" + "-proj-" + drawn(URL, 60) + "T3Blbk" + "FJ" + drawn(URL, 60));
        add("Anthropic API key", "sk" + "-ant-api03-" + drawn(URL, 93) + "AA");
        add("Hugging Face access token", "h" + "f_" + drawn(LETTERS, 34));
        add("Twilio auth token", "TWILIO_" + "AUTH_TOKEN: " + drawn(HEX, 32));
        add("SendGrid API key", "S" + "G." + drawn(URL, 22) + "." + drawn(URL, 43));
        add("Grafana service account token", "gls" + "a_" + drawn(WORD, 32) + "_" + drawn(HEX, 8));
        add("JSON Web Token", webToken("{\"sub\":\"deploy\",\"iat\":1700000000}"));
        add("password in a URL", "https://ci:" + drawn(WORD, 18) + "7x@packages.harbour-shop.dev/simple");
    }

    private void add(String name, String secret) {
        secrets.put(name, secret);
    }

    private String drawn(String from, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            char next = from.charAt(random.nextInt(from.length()));
            boolean edge = text.isEmpty() || text.length() == length - 1;
            if (!edge || Character.isLetterOrDigit(next)) {
                text.append(next);
            }
        }
        return text.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
