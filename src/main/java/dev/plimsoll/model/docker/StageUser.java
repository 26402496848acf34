package dev.plimsoll.model.docker;

import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A USER instruction.
 *
 * @param written as it stands there
 * @param user the user without the group, variables replaced; empty where one of them is not known
 */
public record StageUser(Place place, String written, Optional<String> user) {

    /** True for root by name or number (Dockerfile reference, USER; Windows' is the administrator). */
    public boolean isRoot() {
        return user.filter(name -> name.equals("root") || name.matches("0+") || name.equals("ContainerAdministrator"))
                .isPresent();
    }
}
