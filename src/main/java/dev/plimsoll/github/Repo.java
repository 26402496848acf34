package dev.plimsoll.github;

/**
 * A repository on GitHub and the installation of the App through which it is reached.
 *
 * @param id GitHub's own, which stays when the repository is renamed
 */
public record Repo(long installation, long id, String owner, String name) {

    /** "owner/name", as GitHub writes it. */
    public String fullName() {
        return owner + "/" + name;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
