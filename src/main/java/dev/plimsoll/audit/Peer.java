package dev.plimsoll.audit;

/** A tool that people know, whose checks a rule can be compared with. */
public enum Peer {
    ACTIONLINT("actionlint"),
    CHECKOV("checkov"),
    DCLINT("dclint"),
    DETECT_SECRETS("detect-secrets"),
    GITLEAKS("gitleaks"),
    HADOLINT("hadolint"),
    KUBE_LINTER("kube-linter"),
    KUBE_SCORE("kube-score"),
    KUBECONFORM("kubeconform"),
    PLUTO("pluto"),
    POLARIS("polaris"),
    RUFF("ruff"),
    SHELLCHECK("shellcheck"),
    TRIVY("trivy"),
    ZIZMOR("zizmor");

    private final String word;

    Peer(String word) {
        this.word = word;
    }

    /** As its command is called. */
    public String word() {
        return word;
    }
}
