package dev.plimsoll.model.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What expressions of one job can refer to by names that the file itself gives, in lower case. An empty answer: it is not
 * known.
 *
 * @param needs the jobs that the job needs, each with its outputs where they are known
 * @param steps the ids of its steps
 * @param matrix the axes of its matrix and what is included
 * @param inputs of the workflow
 */
record Names(
        Optional<Map<String, Optional<Set<String>>>> needs,
        Optional<Set<String>> steps,
        Optional<Set<String>> matrix,
        Optional<Set<String>> inputs) {
    static final Names UNKNOWN = new Names(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is wrong with a path, in words. A path leads here once in full, and once for each of its beginnings. */
    Optional<String> wrong(String path) {
        String[] keys = path.split("\\.");
        if (keys.length < 2 || keys[1].equals("*")) {
            return Optional.empty();
        }
        return switch (keys[0]) {
            case "needs" -> needs(keys);
            case "steps" -> keys.length == 2 ? missing(steps, keys[1], "the job has no step with the id ") : none();
            case "matrix" -> keys.length == 2 ? missing(matrix, keys[1], "the job's matrix has no ") : none();
            case "inputs" -> keys.length == 2 ? missing(inputs, keys[1], "the workflow has no input ") : none();
            default -> none();
        };
    }

    private Optional<String> needs(String[] keys) {
        if (needs.isEmpty()) {
            return none();
        }
        Optional<Set<String>> outputs = needs.get().get(keys[1]);
        if (outputs == null) {
            return keys.length == 2
                    ? Optional.of("needs." + keys[1] + " is always empty: the job does not need " + keys[1])
                    : none();
        }
        return keys.length == 4 && keys[2].equals("outputs") && !keys[3].equals("*")
                ? missing(outputs, keys[3], "job " + keys[1] + " has no output ")
                : none();
    }

    private static Optional<String> missing(Optional<Set<String>> known, String name, String words) {
        return known.filter(all -> !all.contains(name)).map(all -> words + name + ": its value is always empty");
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
