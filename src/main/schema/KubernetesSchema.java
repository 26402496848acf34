import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the table of Kubernetes' kinds from the published model of its Java client. Not part of the program: it is run
 * by hand for a new version of Kubernetes (docs/dependencies.md).
 */
public final class KubernetesSchema {
    private static final String APIS = "io/kubernetes/client/openapi/apis/";
    private static final Pattern API =
            Pattern.compile(APIS + "([A-Z][A-Za-z]*?)(V[0-9]+(?:(?:alpha|beta)[0-9]+)?)Api\\.class");
    private static final Pattern MODEL = Pattern.compile("[A-Z]?[a-z]*V[0-9]+(?:(?:alpha|beta)[0-9]+)?([A-Z].*)");
    private static final Map<String, String> GROUPS = Map.of(
            "Core", "",
            "Apps", "apps/",
            "Autoscaling", "autoscaling/",
            "Batch", "batch/",
            "Policy", "policy/",
            "FlowcontrolApiserver", "flowcontrol.apiserver.k8s.io/",
            "RbacAuthorization", "rbac.authorization.k8s.io/");

    /** The model says that these are required; the API server takes an object without them. */
    private static final Set<String> NOT_REALLY = Set.of(
            "V1HTTPHeader value",
            "V1Sysctl value",
            "V1LimitRangeSpec limits",
            "V1ISCSIVolumeSource lun",
            "V1ISCSIPersistentVolumeSource lun");

    private final Map<Class<?>, Integer> numbers = new LinkedHashMap<>();
    private final Deque<Class<?>> ahead = new ArrayDeque<>();

    /** The path of the client's jar, then words for the table's first line: where it is from. */
    public static void main(String[] words) throws Exception {
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            new KubernetesSchema().write(words[0], words[1], out);
        }
    }

    private void write(String jar, String origin, PrintStream out) throws Exception {
        Map<String, Class<?>> kinds = kinds(jar);
        out.println("# " + origin);
        kinds.forEach((kind, type) -> out.println(kind + " " + number(type)));
        for (int i = 0; !ahead.isEmpty(); i++) {
            out.println(i + fields(ahead.remove()));
        }
    }

    private static Map<String, Class<?>> kinds(String jar) throws Exception {
        Map<String, Class<?>> kinds = new TreeMap<>();
        try (JarFile file = new JarFile(jar)) {
            for (String entry : file.stream().map(Object::toString).sorted().toList()) {
                Matcher api = API.matcher(entry);
                if (api.matches() && !api.group(2).contains("alpha")) {
                    String group =
                            GROUPS.getOrDefault(api.group(1), api.group(1).toLowerCase() + ".k8s.io/");
                    Class<?> type = Class.forName(entry.replace('/', '.').replace(".class", ""));
                    for (Method method : type.getDeclaredMethods()) {
                        if (method.getName().startsWith("create") && method.getParameterCount() > 0) {
                            add(kinds, group + api.group(2).toLowerCase(), method.getParameterTypes());
                        }
                    }
                }
            }
        }
        return kinds;
    }

    private static void add(Map<String, Class<?>> kinds, String version, Class<?>[] parameters) {
        Class<?> body = parameters[parameters.length - 1];
        Matcher model = MODEL.matcher(body.getSimpleName());
        if (model.matches()) {
            kinds.put(version + " " + model.group(1), body);
        }
    }

    private String fields(Class<?> type) throws Exception {
        Collection<?> required =
                (Collection<?>) type.getField("openapiRequiredFields").get(null);
        StringBuilder line = new StringBuilder();
        String name = "";
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().startsWith("SERIALIZED_NAME_")) {
                name = (String) field.get(null);
            } else if (!Modifier.isStatic(field.getModifiers())) {
                String code = name.equals("status") ? "o" : code(field.getGenericType());
                line.append(' ')
                        .append(name)
                        .append(
                                required.contains(name) && !NOT_REALLY.contains(type.getSimpleName() + " " + name)
                                        ? "!"
                                        : ":")
                        .append(code);
            }
        }
        return line.toString();
    }

    private String code(Type type) {
        if (type instanceof ParameterizedType generic) {
            List<Type> of = new ArrayList<>(List.of(generic.getActualTypeArguments()));
            return (generic.getRawType() == Map.class ? "{" : "[") + code(of.get(of.size() - 1));
        }
        Class<?> plain = (Class<?>) type;
        return switch (plain.getSimpleName()) {
            case "String" -> "s";
            case "Boolean" -> "b";
            case "Integer", "Long" -> "i";
            case "Double" -> "d";
            case "Quantity" -> "q";
            case "IntOrString" -> "x";
            case "byte[]" -> "y";
            case "OffsetDateTime" -> "t";
            case "Object", "V1Patch" -> "o";
            default -> Integer.toString(number(plain));
        };
    }

    private int number(Class<?> type) {
        return numbers.computeIfAbsent(type, unseen -> {
            ahead.add(unseen);
            return numbers.size();
        });
    }
}
