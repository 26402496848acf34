package dev.plimsoll.model.kubernetes;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/** Whom a binding gives a role: a User, a Group or a ServiceAccount (API reference, Subject rbac/v1). */
public record RbacSubject(String kind, String name, Optional<String> namespace, Place place) {
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
