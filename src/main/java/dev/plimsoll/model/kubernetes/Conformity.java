package dev.plimsoll.model.kubernetes;

import dev.plimsoll.model.kubernetes.ApiSchema.Field;
import dev.plimsoll.syntax.Place;
import dev.plimsoll.syntax.yaml.YamlEntry;
import dev.plimsoll.syntax.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares an object with what its kind asks, as the API server decodes and checks it. */
final class Conformity {
    /** kubectl's own directives of patches. */
    private static final String DIRECTIVE = "$";

    private static final Pattern QUANTITY =
            Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([numkMGTPE]|[KMGTPE]i|[eE][-+]?[0-9]+)?");
    private static final Pattern SPACE = Pattern.compile("[\\r\\n]");

    private final ApiSchema schema = ApiSchema.current();
    private final boolean whole;
    private final List<Misfit> found = new ArrayList<>();

    private Conformity(boolean whole) {
        this.whole = whole;
    }

    /** Empty for an object of no kind of Kubernetes itself, and for one that is encrypted in the repository (SOPS). */
    static Optional<List<Misfit>> of(KubernetesObject object) {
        ApiSchema schema = ApiSchema.current();
        if (object.node().get("sops").isPresent()) {
            return Optional.empty();
        }
        Optional<String> type = schema.type(object.apiVersion(), object.kind());
        if (type.isEmpty()) {
            return unknown(object, schema).map(List::of);
        }
        Conformity conformity = new Conformity(isWhole(object));
        conformity.checkObject(type.get(), object.node(), "", object.place());
        return Optional.of(List.copyOf(conformity.found));
    }

    /** A kind of Kubernetes under a version that has none such; alpha versions come and go with every release. */
    private static Optional<Misfit> unknown(KubernetesObject object, ApiSchema schema) {
        List<String> versions = schema.versions(object.kind());
        boolean judged = !versions.isEmpty()
                && (object.group().equals("extensions") || schema.knowsGroup(object.group()))
                && !object.apiVersion().contains("alpha")
                && !ApiVersions.isRemoved(object);
        return judged
                ? object.node()
                        .placeOfKey("apiVersion")
                        .map(place -> new Misfit(
                                Misfit.Kind.UNKNOWN_KIND,
                                "apiVersion",
                                object.apiVersion() + " has no " + object.kind() + "; " + String.join(", ", versions)
                                        + (versions.size() == 1 ? " has" : " have"),
                                place))
                : Optional.empty();
    }

    /** What lacks its name, or its containers' images, is a part that something else completes: nothing is missing. */
    private static boolean isWhole(KubernetesObject object) {
        return object.objectName().isPresent()
                && object.pod()
                        .map(pod -> pod.node().get("containers").stream()
                                .flatMap(list -> list.items().stream())
                                .allMatch(container -> container.textAt("image").isPresent()))
                        .orElse(true);
    }

    private void check(String type, YamlNode node, String path, Place place) {
        JsonKind kind = JsonKind.of(node);
        if (kind == JsonKind.NULL || kind == JsonKind.UNKNOWN || type.equals("o")) {
            return;
        }
        boolean list = type.startsWith("[");
        boolean scalar = !list && !type.startsWith("{") && !Character.isDigit(type.charAt(0));
        if (scalar) {
            checkScalar(type, kind, node, path, place);
        } else if (kind != (list ? JsonKind.LIST : JsonKind.MAP)) {
            wrong(path, list ? "a list" : "a mapping", kind, place);
        } else if (list) {
            checkItems(type.substring(1), node, path);
        } else if (type.startsWith("{")) {
            node.entries()
                    .forEach(entry -> check(
                            type.substring(1),
                            entry.value(),
                            path + "." + entry.name(),
                            entry.key().place()));
        } else {
            checkObject(type, node, path, place);
        }
    }

    private void checkItems(String type, YamlNode list, String path) {
        int i = 0;
        for (YamlNode item : list.items()) {
            check(type, item, path + "[" + i++ + "]", item.place());
        }
    }

    private void checkObject(String type, YamlNode node, String path, Place place) {
        Map<String, Field> fields = schema.fields(type);
        String prefix = path.isEmpty() ? "" : path + ".";
        boolean directed = false;
        for (YamlEntry entry : node.entries()) {
            Field field = fields.get(entry.name());
            Place key = entry.key().place();
            if (field != null) {
                check(field.type(), entry.value(), prefix + entry.name(), key);
            } else if (entry.name().startsWith(DIRECTIVE) || JsonKind.isPlaceholder(entry.name())) {
                directed = true;
            } else {
                found.add(new Misfit(Misfit.Kind.UNKNOWN_FIELD, prefix + entry.name(), "there is no such field", key));
            }
        }
        if (whole && !directed) {
            fields.values().stream()
                    .filter(field -> field.required()
                            && node.get(field.name())
                                    .filter(value -> !value.isNull())
                                    .isEmpty())
                    .forEach(field ->
                            found.add(new Misfit(Misfit.Kind.MISSING, prefix + field.name(), "is missing", place)));
        }
    }

    private void checkScalar(String type, JsonKind kind, YamlNode node, String path, Place place) {
        String text = node.text().orElse("");
        if (kind == JsonKind.TEXT && !type.equals("s") && JsonKind.isPlaceholder(text)) {
            return;
        }
        boolean whole = kind == JsonKind.INTEGER;
        boolean number = whole || kind == JsonKind.NUMBER;
        boolean written = kind == JsonKind.TEXT;
        switch (type) {
            case "s", "t" -> expect(written, path, "text in quotes", kind, place);
            case "b" -> expect(kind == JsonKind.TRUTH, path, "true or false without quotes", kind, place);
            case "i" -> expect(whole || isWhole(kind, text), path, "a whole number without quotes", kind, place);
            case "d" -> expect(number, path, "a number without quotes", kind, place);
            case "x" -> expect(whole || written, path, "a whole number or text", kind, place);
            case "q" -> {
                expect(number || written, path, "a quantity", kind, place);
                if (written && !QUANTITY.matcher(text.strip()).matches()) {
                    found.add(new Misfit(Misfit.Kind.WRONG_TYPE, path, "is no quantity such as 500m or 128Mi", place));
                }
            }
            default -> {
                expect(written, path, "base64 text in quotes", kind, place);
                if (written && !isBase64(text)) {
                    found.add(new Misfit(Misfit.Kind.WRONG_TYPE, path, "is no base64", place));
                }
            }
        }
    }

    /** A client writes 1e3 as 1000. */
    private static boolean isWhole(JsonKind kind, String text) {
        try {
            return kind == JsonKind.NUMBER && Double.parseDouble(text) % 1 == 0;
        } catch (NumberFormatException infinite) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(SPACE.matcher(text).replaceAll("")) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private void expect(boolean right, String path, String wanted, JsonKind kind, Place place) {
        if (!right) {
            wrong(path, wanted, kind, place);
        }
    }

    private void wrong(String path, String wanted, JsonKind kind, Place place) {
        found.add(new Misfit(Misfit.Kind.WRONG_TYPE, path, "must be " + wanted + ", is " + kind.words(), place));
    }
}
