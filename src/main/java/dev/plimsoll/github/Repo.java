package dev.plimsoll.github;

/** A repository on GitHub and the installation of the App through which it is reached. */
public record Repo(long installation, String owner, String name) {

    /** "owner/name", as GitHub writes it. */
    public String fullName() {
        return owner + "/" + name;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
