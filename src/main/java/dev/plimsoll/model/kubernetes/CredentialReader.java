package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.credential.CommandSecret;
import dev.plimsoll.model.credential.SecretName;
import dev.plimsoll.model.credential.SecretValue;
import dev.plimsoll.model.credential.UrlPassword;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import dev.plimsoll.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what an object tells its programs as a secret: variables, command lines, and the files of a ConfigMap. */
final class CredentialReader {
    private static final Pattern SETTINGS_FILE =
            Pattern.compile(".*\\.(properties|env|ini|toml|ya?ml|conf|cfg|cnf)|\\.env");
    private static final Pattern SETTING = Pattern.compile(
            "\\s*(?:-"
                    + " )?[\"']?([A-Za-z][\\w.-]*)[\"']?\\s*[:=]\\s*[\"']?([^\\s\"'#(),;{}\\[\\]|>][^\\s\"'(),;{}\\[\\]]*)[\"']?\\s*");

    private final KubernetesObject object;
    private final List<ManifestCredential> found = new ArrayList<>();
    private String around = "";

    private CredentialReader(KubernetesObject object) {
        this.object = object;
    }

    static List<ManifestCredential> read(KubernetesObject object) {
        CredentialReader reader = new CredentialReader(object);
        object.pod()
                .ifPresent(pod -> Stream.of("initContainers", "containers")
                        .flatMap(kind -> pod.node().get(kind).stream())
                        .flatMap(list -> list.items().stream())
                        .forEach(reader::container));
        if (object.kind().equals("ConfigMap")) {
            reader.around = ManifestValue.words(object, texts(object, "data"));
            object.node().get("data").stream()
                    .flatMap(data -> data.entries().stream())
                    .forEach(reader::data);
        }
        return List.copyOf(reader.found);
    }

    private static Map<String, String> texts(KubernetesObject object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.node().get(key).stream()
                .flatMap(data -> data.entries().stream())
                .forEach(entry -> entry.value().text().ifPresent(text -> texts.put(entry.name(), text)));
        return texts;
    }

    private void container(YamlNode container) {
        String owner = object.name() + " container=" + container.textAt("name").orElse("?");
        Map<String, String> settings = new LinkedHashMap<>();
        EnvironmentVariable.of(container)
                .forEach(variable -> variable.value().ifPresent(value -> settings.put(variable.name(), value)));
        around = ManifestValue.words(object, settings);
        EnvironmentVariable.of(container)
                .forEach(variable -> setting(
                        variable.valuePlace().orElse(variable.place()),
                        variable.name(),
                        variable.secret().isPresent() ? Optional.of("$" + variable.name()) : variable.value(),
                        " of " + owner,
                        "as an environment variable"));
        List<YamlNode> words = Stream.of("command", "args")
                .flatMap(key -> container.get(key).stream())
                .flatMap(list -> list.items().stream())
                .filter(word -> word.text().isPresent())
                .toList();
        List<String> texts = words.stream().map(word -> word.text().orElse("")).toList();
        for (CommandSecret secret : CommandSecret.in(texts)) {
            add(
                    words.get(secret.word()).place(),
                    secret.name() + " of " + owner,
                    "in a command",
                    valueOf(secret.name(), secret.value()));
        }
        for (int i = 0; i < texts.size(); i++) {
            for (UrlPassword url : UrlPassword.in(texts.get(i))) {
                add(words.get(i).place(), "password in a URL of " + owner, "in a command", url.value());
            }
        }
    }

    private void data(YamlEntry entry) {
        String text = entry.value().text().orElse("");
        String owner = " of " + object.name();
        if (text.indexOf('\n') < 0) {
            setting(entry.key().place(), entry.name(), Optional.of(text), owner, "in a ConfigMap");
            return;
        }
        boolean settings = SETTINGS_FILE.matcher(entry.name()).matches();
        boolean block = entry.value() instanceof YamlScalar scalar && scalar.isBlock();
        int line = entry.value().place().line();
        for (String written : (Iterable<String>) text.lines()::iterator) {
            line += block ? 1 : 0;
            Place place = block
                    ? Place.ofLine(entry.key().place().path(), line)
                    : entry.key().place();
            Matcher setting = SETTING.matcher(written);
            if (settings && setting.matches()) {
                setting(place, setting.group(1), Optional.of(setting.group(2)), owner, "in a file of a ConfigMap");
            } else {
                urls(place, entry.name(), written, owner);
            }
        }
    }

    private void setting(Place place, String name, Optional<String> value, String owner, String form) {
        if (value.isEmpty()) {
            return;
        }
        if (SecretName.is(name)) {
            add(place, name + owner, form, valueOf(name, value.get()));
        }
        urls(place, name, value.get(), owner);
    }

    private void urls(Place place, String name, String text, String owner) {
        for (UrlPassword url : UrlPassword.in(text)) {
            add(place, "password in " + name + owner, "in a URL", url.value());
        }
    }

    private SecretValue valueOf(String name, String value) {
        return ManifestValue.of(name, around, value);
    }

    private void add(Place place, String name, String form, SecretValue value) {
        found.add(new ManifestCredential(place, name, form, value));
    }
}
