package dev.plimsoll.syntax.manifest;

import dev.plimsoll.syntax.Place;

/**
 * A package that a manifest names.
 *
 * @param ecosystem "pypi", "npm", "maven", "go", "gem", "composer", "nuget" or "cargo"
 * @param name as its registry compares it; of Maven the artifact alone
 */
public record Requirement(String ecosystem, String name, Place place) {
    /** "pypi:flask". */
    public String id() {
        return ecosystem + ":" + name;
    }
}
