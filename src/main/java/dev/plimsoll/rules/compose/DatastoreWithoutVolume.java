package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.ComposePurpose;
import dev.plimsoll.model.compose.DatastoreVolume;
import dev.plimsoll.model.datastore.DatastoreProduct;
import java.util.stream.Stream;

/** A datastore whose data go when its container does. */
final class DatastoreWithoutVolume implements Rule<DatastoreVolume> {
    private static final RuleCard CARD = RuleCard.rule("compose/datastore-without-volume")
            .title("Datastore keeps its data on no volume")
            .severity(Severity.HIGH)
            .why("What a container writes beside its volumes is gone when it is created anew: at \"docker compose"
                    + " down\", at an update of the image, often at a changed setting. A volume without a name"
                    + " stays behind where nothing finds it again.")
            .fix("Mount a named volume at the data directory.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db: <<<
                    image: postgres:17.2
                  documents: <<<
                    image: mongo:8.0.4
                    volumes:
                      - documents:/data
                  queue: <<<
                    image: redis:7.4.1
                    command: redis-server --appendonly yes
                volumes:
                  documents:
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                    volumes:
                      - db:/var/lib/postgresql/data
                  cache:
                    image: redis:7.4.1
                volumes:
                  db:
                """))
            .about(Concern.DATA);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<DatastoreVolume> subjects(Repository repository) {
        return repository.composeServices().datastoreVolumes();
    }

    @Override
    public Verdict judge(DatastoreVolume data) {
        String who = "Service " + data.service().key() + " (" + data.product().name() + ") ";
        return switch (data.state()) {
            case KEPT -> Verdict.holds();
            case UNKNOWN -> Verdict.cannotTell(data.reason());
            case IN_MEMORY ->
                Problem.at(data.place(), who + "keeps its data " + data.reason())
                        .severity(Severity.LOW);
            case LOST ->
                Problem.at(data.place(), who + "loses its data with its container: " + data.reason())
                        .severity(severity(data));
        };
    }

    /** Messages that wait are fewer than records, and an index can be made anew. */
    private static Severity severity(DatastoreVolume data) {
        if (ComposePurpose.of(data.place()) != ComposePurpose.DEPLOYMENT
                || data.product().kind() == DatastoreProduct.Kind.SEARCH_INDEX) {
            return Severity.LOW;
        }
        return data.product().kind() == DatastoreProduct.Kind.BROKER ? Severity.MEDIUM : Severity.HIGH;
    }
}
