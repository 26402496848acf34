package dev.plimsoll.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.snapshot.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** A small GitHub on the loopback interface: one repository, "acme/shop", over real HTTP, with faults on demand. */
public final class GitHubOnLoopback extends Dispatcher implements AutoCloseable {
    public static final Repo SHOP = new Repo(7, 11, "acme", "shop");
    /** What clocks show in these tests. */
    public static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REPO = "/repos/acme/shop";
    private static final Pattern BLOB = Pattern.compile("(b[0-9a-f]{40}):object\\(oid:\"([0-9a-f]{40})\"\\)");
    private static final Pattern FOLDER = Pattern.compile("(f\\d+):object\\(expression:\"([^\"]*)\"\\)");
    private static final Pattern COMMIT =
            Pattern.compile("\\{object\\(oid:\"([0-9a-f]{40})\"\\)\\{\\.\\.\\. on Commit");
    private static final Pattern RESOLVED = Pattern.compile("resolveReviewThread\\(input:\\{threadId:\"(T\\d+)\"}");
    private static final Pattern AFTER = Pattern.compile("after:\"(\\d+)\"");

    /** Instead of what the request asks for, or, where it is done nonetheless, of its answer only. */
    private record Fault(Pattern request, int after, boolean done, MockResponse answer) {}

    final MockWebServer server = new MockWebServer();
    final LoopbackRepository repository = new LoopbackRepository();
    /** Each request that came, as method and path, without its query. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    public final List<RecordedRequest> recorded = new CopyOnWriteArrayList<>();
    public final LoopbackPage page = new LoopbackPage();
    public final LoopbackIssues issues = new LoopbackIssues();
    /** When commits were made; the others at {@link #NOW}. */
    public final Map<String, Instant> dates = new HashMap<>();

    /** Pull request 5, as GitHub tells it when asked. */
    public String pull = "{}";

    final List<JsonNode> tokens = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Tree> trees = new HashMap<>();

    public GitHubOnLoopback() {
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public void showsPatches(boolean shows) {
        repository.withoutPatches = !shows;
    }

    /** What tokens were asked for. */
    public List<JsonNode> tokens() {
        return tokens;
    }

    /** Who may write; all others may read. */
    public final Set<String> writers = new TreeSet<>();

    public void commit(String sha, List<Blob> files) {
        repository.commit(sha, files);
    }

    /** The next request that this pattern finds gets this answer. */
    public void fault(String request, MockResponse answer) {
        faultAfter(0, request, answer);
    }

    /** The one after so many that this pattern finds. */
    public void faultAfter(int others, String request, MockResponse answer) {
        faults.add(new Fault(Pattern.compile(request), others, false, answer));
    }

    /** The next such request is done, and its answer never comes. */
    public void loseAnswer(String request) {
        faults.add(new Fault(
                Pattern.compile(request),
                0,
                true,
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build()));
    }

    public ApiUrl url() {
        return ApiUrl.of("http://127.0.0.1:" + server.getPort());
    }

    /** The App on this GitHub, its clock at {@link #NOW}, waiting for nothing. */
    public GitHubApp app(BlobStore blobs) {
        return app(treeStore(), blobs);
    }

    public GitHubApp app(TreeStore kept, BlobStore blobs) {
        AppKey key = AppKey.of("4242", TestKey.PKCS1);
        return new GitHubApp(new Api(url(), key, () -> NOW, time -> {}), key, kept, blobs);
    }

    public GitHubApp app() {
        return app(new BlobsInMemory());
    }

    private TreeStore treeStore() {
        return new TreeStore() {
            @Override
            public Optional<Tree> find(Repo repo, String commit) {
                return Optional.ofNullable(trees.get(commit));
            }

            @Override
            public void keep(Repo repo, Tree tree) {
                trees.put(tree.commit(), tree);
            }
        };
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String asked = request.getUrl().encodedPath();
        requests.add(request.getMethod() + " " + asked);
        // The owner's other repository has the same commits.
        String path = asked.replace("/repos/acme/.github/", REPO + "/");
        String line = request.getMethod() + " " + path;
        recorded.add(request);
        Optional<Fault> fault = faults.stream()
                .filter(each -> each.request().matcher(line).find())
                .findFirst();
        fault.ifPresent(faults::remove);
        if (fault.isPresent() && fault.get().after() == 0 && !fault.get().done()) {
            return fault.get().answer();
        }
        fault.filter(each -> each.after() > 0)
                .ifPresent(
                        each -> faults.add(0, new Fault(each.request(), each.after() - 1, each.done(), each.answer())));
        try {
            MockResponse answer = answer(request, line, path);
            return fault.filter(Fault::done).map(Fault::answer).orElse(answer);
        } catch (IOException broken) {
            return status(400, "{}");
        }
    }

    private MockResponse answer(RecordedRequest request, String line, String path) throws IOException {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (line.equals("POST /app/installations/7/access_tokens")) {
            tokens.add(body(request));
            return status(
                    201, "{\"token\":\"ghs_" + tokens.size() + "\",\"expires_at\":\"" + NOW.plusSeconds(3600) + "\"}");
        }
        if (path.startsWith("/codeload/")) {
            return new MockResponse.Builder()
                    .body(new Buffer().write(repository.archive(last)))
                    .build();
        }
        if (line.equals("POST /graphql")) {
            return json(graphql(body(request).path("query").asText()));
        }
        if (path.startsWith(REPO + "/tarball/")) {
            return new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/codeload/" + last + "?token=secret")
                    .build();
        }
        if (line.equals("GET /app")) {
            return status(200, "{\"slug\":\"plimsoll\"}");
        }
        if (path.matches(REPO + "/issues(/\\d+)?")) {
            return issues.answer(
                    request.getMethod(),
                    path.substring((REPO + "/issues").length()),
                    body(request),
                    Optional.ofNullable(request.getUrl().queryParameter("creator")));
        }
        return line.startsWith("GET ") ? read(request, path, last) : write(request, line, last);
    }

    private MockResponse read(RecordedRequest request, String path, String last) {
        if (path.startsWith(REPO + "/collaborators/")) {
            String who = path.split("/")[5];
            return status(200, "{\"permission\":\"" + (writers.contains(who) ? "write" : "read") + "\"}");
        }
        if (path.startsWith(REPO + "/issues/")) {
            return status(200, page.answers.toString());
        }
        if (path.equals(REPO + "/pulls/5")) {
            return status(200, pull);
        }
        if (path.startsWith(REPO + "/compare/")) {
            String[] ends = last.split("\\.\\.\\.");
            boolean known = repository.has(ends[0]) && repository.has(ends[1]);
            return known ? json(repository.compare(ends[0], ends[1])) : status(404, "{\"message\":\"Not Found\"}");
        }
        if (path.startsWith(REPO + "/git/trees/")) {
            String id = last.replace("%3A", ":");
            String inTree = path.substring((REPO + "/git/trees/").length()).replace("%3A", ":");
            return json(repository.tree(
                    id.equals(inTree) ? id : inTree, request.getUrl().queryParameter("recursive") != null));
        }
        if (path.startsWith(REPO + "/git/blobs/")) {
            return repository
                    .blob(last)
                    .map(bytes -> new MockResponse.Builder()
                            .body(new Buffer().write(bytes))
                            .build())
                    .orElseGet(() -> status(404, "{}"));
        }
        return last.equals("check-runs") ? json(page.list(path.split("/")[5])) : status(404, "{}");
    }

    private MockResponse write(RecordedRequest request, String line, String last) throws IOException {
        if (line.equals("POST " + REPO + "/check-runs")) {
            return status(201, page.create(body(request)).toString());
        }
        if (line.startsWith("PATCH " + REPO + "/check-runs/")) {
            return json(page.update(Long.parseLong(last), body(request)));
        }
        if (line.matches("POST " + REPO + "/issues/comments/\\d+/reactions")) {
            page.reactions.add(body(request));
            return status(201, "{}");
        }
        if (line.matches("POST " + REPO + "/issues/\\d+/comments")) {
            page.answers.add(((ObjectNode) body(request))
                    .set("user", MAPPER.createObjectNode().put("type", "Bot")));
            return status(201, "{}");
        }
        if (line.equals("POST " + REPO + "/code-scanning/sarifs")) {
            page.sarifs.add(body(request));
            return status(202, "{}");
        }
        return line.endsWith("/reviews") ? json(page.review(body(request))) : status(404, "{}");
    }

    private ObjectNode graphql(String query) {
        ObjectNode answer = MAPPER.createObjectNode();
        if (query.startsWith("mutation")) {
            RESOLVED.matcher(query).results().forEach(thread -> page.resolved.add(thread.group(1)));
            return answer;
        }
        ObjectNode told = answer.putObject("data").putObject("repository");
        Matcher blob = BLOB.matcher(query);
        while (blob.find()) {
            String alias = blob.group(1);
            repository
                    .blob(blob.group(2))
                    .ifPresent(bytes -> told.putObject(alias)
                            .put("text", new String(bytes, java.nio.charset.StandardCharsets.UTF_8)));
        }
        Matcher folder = FOLDER.matcher(query);
        while (folder.find()) {
            told.set(folder.group(1), repository.folder(folder.group(2)));
        }
        Matcher commit = COMMIT.matcher(query);
        if (commit.find()) {
            told.putObject("object")
                    .put(
                            "committedDate",
                            dates.getOrDefault(commit.group(1), NOW).toString());
        }
        if (query.contains("defaultBranchRef{name}")) {
            told.putObject("defaultBranchRef").put("name", "main");
        }
        if (query.contains("reviewThreads")) {
            Matcher after = AFTER.matcher(query);
            told.putObject("pullRequest")
                    .set("reviewThreads", page.threads(after.find() ? Optional.of(after.group(1)) : Optional.empty()));
        }
        return answer;
    }

    private static JsonNode body(RecordedRequest request) throws IOException {
        return request.getBody() == null
                ? MAPPER.createObjectNode()
                : MAPPER.readTree(request.getBody().toByteArray());
    }

    private static MockResponse json(JsonNode body) {
        return status(200, body.toString());
    }

    /** An answer with a JSON body. */
    public static MockResponse status(int code, String body) {
        return new MockResponse.Builder()
                .code(code)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
