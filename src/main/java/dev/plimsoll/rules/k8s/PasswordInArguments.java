package dev.plimsoll.rules.k8s;

import dev.plimsoll.audit.Concern;
import dev.plimsoll.audit.LocalRule;
import dev.plimsoll.audit.Problem;
import dev.plimsoll.audit.RuleCard;
import dev.plimsoll.audit.Sample;
import dev.plimsoll.audit.Severity;
import dev.plimsoll.audit.Verdict;
import dev.plimsoll.model.Seen;
import dev.plimsoll.model.credential.CommandSecret;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.model.kubernetes.Container;
import dev.plimsoll.model.kubernetes.Workload;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A password that stands among the arguments of a process. */
final class PasswordInArguments implements LocalRule<Workload, Container> {
    private static final Pattern VARIABLE = Pattern.compile("\\$[({A-Za-z_]");
    private static final RuleCard CARD = RuleCard.rule("k8s/password-in-arguments")
            .title("Password is an argument of a process")
            .severity(Severity.LOW)
            .why("Arguments are seen by every process of the pod and of the node, and by monitoring and crash"
                    + " reports; a variable that is put among them is replaced by its value.")
            .fix("Let the program read the password from its environment or from a file that a Secret is mounted"
                    + " as.")
            .bad(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: cache
                          image: redis:7.4.1
                          args:
                            - --requirepass
                            - $(REDIS_PASSWORD) <<<
                          env:
                            - name: REDIS_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: redis-password}
                """))
            .good(Sample.of("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels: {app: web}
                  template:
                    metadata:
                      labels: {app: web}
                    spec:
                      containers:
                        - name: cache
                          image: redis:7.4.1
                          args: [/etc/redis/redis.conf]
                          env:
                            - name: REDIS_PASSWORD
                              valueFrom:
                                secretKeyRef: {name: web, key: redis-password}
                """))
            .about(Concern.SECRETS);

    @Override
    public RuleCard card() {
        return CARD;
    }

    @Override
    public Class<Workload> part() {
        return Workload.class;
    }

    @Override
    public Stream<Container> subjectsOf(Workload workload) {
        return workload.containers().stream()
                .filter(container -> !container.commandWords().isEmpty());
    }

    /** One that is written out is another rule's. */
    @Override
    public Verdict judge(Container container) {
        List<Seen<String>> words = container.commandWords();
        List<String> texts = words.stream().map(Seen::value).toList();
        List<CommandSecret> secrets = CommandSecret.in(texts).stream()
                .filter(secret ->
                        secret.argument() && VARIABLE.matcher(secret.value()).find())
                .toList();
        if (!secrets.isEmpty()) {
            String names = secrets.stream().map(CommandSecret::name).distinct().collect(Collectors.joining(", "));
            return Problem.at(
                    words.get(secrets.get(0).word()).place(),
                    "The value of " + names + " stands among the arguments of " + container.shortName());
        }
        return words.stream()
                .filter(word ->
                        UrlPassword.in(word.value()).stream().anyMatch(url -> url.value() == SecretValue.REFERENCE))
                .findFirst()
                .<Verdict>map(word -> Problem.at(
                        word.place(), "The password of a URL stands among the arguments of " + container.shortName()))
                .orElse(Verdict.HOLDS);
    }
}
