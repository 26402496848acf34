package dev.plimsoll.github;

import java.time.InstantSource;

/** The App on one GitHub: what it can bring from there, and what it writes there. Safe for many threads. */
public final class GitHubApp {
    private final Api api;
    private final String app;
    private final Trees trees;
    private final Contents contents;

    GitHubApp(Api api, AppKey key, TreeStore trees, BlobStore blobs) {
        this.api = api;
        this.app = key.app();
        this.trees = new Trees(api, trees);
        this.contents = new Contents(api, blobs);
    }

    public static GitHubApp of(ApiUrl url, AppKey key, TreeStore trees, BlobStore blobs) {
        Api api = new Api(url, key, InstantSource.system(), time -> Thread.sleep(time.toMillis()));
        return new GitHubApp(api, key, trees, blobs);
    }

    public SnapshotSource commits() {
        return new Commits(trees, new Snapshots(contents), new Bulk(api, contents));
    }

    public ChangeSource changes() {
        return new Changes(api, trees, contents);
    }

    public DefaultBranches defaultBranches() {
        return new Tips(api);
    }

    public Issues issues() {
        return new IssuePages(api);
    }

    /** Where people look at a repository. */
    public String address(Repo repo) {
        return api.url().web() + "/" + repo.fullName();
    }

    public CodeScanning codeScanning() {
        return new Alerts(api);
    }

    public Conversation conversation() {
        return new Talk(api);
    }

    public PullRequestPage page() {
        return new Page(api, app);
    }
}
