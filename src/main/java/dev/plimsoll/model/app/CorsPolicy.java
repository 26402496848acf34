package dev.plimsoll.model.app;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A place where a service says which other origins may read its responses.
 *
 * @param place where that is said: the argument, else the call
 * @param name "CORSMiddleware of app"
 * @param credentials whether cookies and the like may come along; empty where that is not said or not known
 * @param development true in settings that are for development or tests by their file's name
 */
public record CorsPolicy(Place place, String name, Origins origins, Optional<Boolean> credentials, boolean development)
        implements Fact {}
