package dev.plimsoll.model.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The five fields of a schedule. Source: POSIX crontab(5) with the names and steps that GitHub takes. */
final class Cron {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    /** A field's bounds, and the names that count up from the lower one. */
    private record Field(String name, int least, int most, List<String> names) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, List.of()),
            new Field("hour", 0, 23, List.of()),
            new Field("day of the month", 1, 31, List.of()),
            new Field("month", 1, 12, MONTHS),
            new Field("day of the week", 0, 7, DAYS));

    private Cron() {}

    /** Why GitHub does not take it; empty where it does. */
    static Optional<String> wrong(String cron) {
        String[] parts = cron.strip().split("\\s+");
        if (parts.length != FIELDS.size()) {
            return Optional.of("it has " + parts.length + " field" + (parts.length == 1 ? "" : "s") + " and not 5");
        }
        for (int i = 0; i < parts.length; i++) {
            Field field = FIELDS.get(i);
            for (String item : parts[i].split(",", -1)) {
                if (!isRight(item, field)) {
                    return Optional.of(item + " is no " + field.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRight(String item, Field field) {
        String[] step = item.split("/", -1);
        if (step.length > 2 || step.length == 2 && number(step[1], new Field("", 1, field.most(), List.of())) < 0) {
            return false;
        }
        if (step[0].equals("*")) {
            return true;
        }
        String[] range = step[0].split("-", -1);
        int first = number(range[0], field);
        int last = range.length == 2 ? number(range[1], field) : first;
        return range.length <= 2 && first >= 0 && last >= first;
    }

    private static int number(String text, Field field) {
        int named = field.names().indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return named + field.least();
        }
        if (!text.matches("\\d{1,3}")) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number >= field.least() && number <= field.most() ? number : -1;
    }
}
