package dev.plimsoll.rules.compose;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.Peer;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.Rule;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Repository;
import dev.plimsoll.model.compose.NetworkName;
import java.util.Optional;
import java.util.stream.Stream;

/** A name on a network that two services answer to. */
final class AliasConflict implements Rule<NetworkName> {
    private static final RuleCard CARD = RuleCard.rule("compose/alias-conflict")
            .title("Two services answer to one name")
            .severity(Severity.MEDIUM)
            .why("Docker's DNS gives the addresses of both in turn: every other connection goes to the wrong program,"
                    + " and which one it is changes from one try to the next.")
            .fix("Give each service a name of its own, or put them on different networks.")
            .bad(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                  archive:
                    image: mariadb:11.4.4
                    networks:
                      default:
                        aliases:
                          - db <<<
                """))
            .good(Sample.of("docker-compose.yml", """
                services:
                  db:
                    image: postgres:17.2
                  archive:
                    image: mariadb:11.4.4
                    networks:
                      default:
                        aliases:
                          - archive-db
                """))
            .about(Concern.RELIABILITY)
            .like(Peer.DCLINT, "no-duplicate-container-names");

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Stream<NetworkName> subjects(Repository repository) {
        return repository.composeServices().networkNames();
    }

    @Override
    public Verdict judge(NetworkName name) {
        Optional<NetworkName.Owner> rival = name.rival();
        if (rival.isEmpty()) {
            return Verdict.holds();
        }
        NetworkName.Owner first = name.owners().get(0);
        return Problem.at(
                        rival.get().place(),
                        "Services " + first.service().key() + " and "
                                + rival.get().service().key() + " both answer to " + name.text() + " on network "
                                + name.network())
                .related(first.place(), "Service " + first.service().key() + " has the name here");
    }
}
