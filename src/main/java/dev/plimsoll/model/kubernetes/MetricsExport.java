package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.Fact;
import dev.plimsoll.syntax.Place;
import java.util.Optional;

/**
 * A workload that exports metrics, as a port's name, its image or an annotation says.
 *
 * @param evidence what says so ("port metrics")
 * @param scrapedBy what asks for them; empty where nothing in the repository does
 * @param unknown why that can't be told
 */
public record MetricsExport(
        Workload workload, String evidence, Place place, Optional<String> scrapedBy, Optional<String> unknown)
        implements Fact {
    @Override
    public String name() {
        return workload.name();
    }
}
