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
import dev.plimsoll.model.compose.DatastoreAccess;
import dev.plimsoll.model.datastore.Authentication;
import java.util.stream.Stream;

/** A datastore that lets everybody in who reaches it. */
final class DatastoreWithoutAuthentication implements Rule<DatastoreAccess> {
    private static final int MANY = 3;

    private static final RuleCard CARD = RuleCard.rule("compose/datastore-without-authentication")
            .title("Datastore asks for no password")
            .severity(Severity.MEDIUM)
            .why(
                    "Every service on its network can read and overwrite its data, so that a hole in the least of them is a"
                            + " hole in all. With Redis that often means running commands on its host.")
            .fix("Set a password (Redis: requirepass or an ACL file; MongoDB: MONGO_INITDB_ROOT_USERNAME and"
                    + " _PASSWORD_FILE), or give it a network that only its own clients are on.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  cache: <<<
                    image: redis:7.4.1
                  proxy:
                    image: caddy:2.8.4
                  app:
                    image: example/app:1.4.2
                  wiki:
                    image: example/wiki:2.0.1
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  cache:
                    image: redis:7.4.1
                    command: redis-server --requirepass ${REDIS_PASSWORD:?}
                  proxy:
                    image: caddy:2.8.4
                  app:
                    image: example/app:1.4.2
                  wiki:
                    image: example/wiki:2.0.1
                """))
            .about(Concern.SECURITY);

    @Override
    public RuleCard card() {
        return CARD;
    }

    /** One that nobody else can reach needs none. */
    @Override
    public Stream<DatastoreAccess> subjects(Repository repository) {
        return repository
                .composeServices()
                .datastoreAccess()
                .filter(access -> !access.neighbours().isEmpty() || access.isPublished());
    }

    @Override
    public Verdict judge(DatastoreAccess access) {
        Authentication authentication = access.authentication();
        if (authentication.state() == Authentication.State.UNKNOWN) {
            return Verdict.cannotTell(authentication.reason());
        }
        if (authentication.state() == Authentication.State.ON) {
            return Verdict.holds();
        }
        int count = access.neighbours().size();
        String who = access.isPublished()
                ? "whoever reaches its published port"
                : count + (count == 1 ? " other service" : " other services") + " on its network";
        Problem problem = Problem.at(
                access.place(),
                "Service " + access.service().key() + " (" + access.product().name() + ") lets in " + who + ": "
                        + authentication.reason());
        boolean shared = access.isPublished() || count >= MANY;
        return shared && ComposePurpose.of(access.place()) == ComposePurpose.DEPLOYMENT
                ? problem
                : problem.severity(Severity.LOW);
    }
}
