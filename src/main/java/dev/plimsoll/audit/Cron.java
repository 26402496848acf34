package dev.plimsoll.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Moments that come again, as five fields of cron name them (POSIX, "crontab": minute, hour, day of the month, month, day of
 * the week), in UTC, each field as its sorted numbers. Where both days are named, one of them is enough. Steps ("*&#47;2") and names ("MON") are taken as well.
 */
public record Cron(int minute, List<Integer> hours, List<Integer> days, List<Integer> months, List<Integer> weekdays) {
    private static final int FIELDS = 5;
    private static final List<String> MONTHS =
            List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int MONTH_DAYS = 31;
    private static final int WEEK = 7;
    /** The 29th of February comes again within eight years. */
    private static final int YEARS = 8;

    public Cron {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        months = List.copyOf(months);
        weekdays = List.copyOf(weekdays);
    }

    /** Empty where it is no such text, names a moment that never comes, or more than one minute an hour. */
    static Optional<Cron> of(String text) {
        String[] fields = text.strip().split("\\s+");
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            TreeSet<Integer> minutes = numbers(fields[0], 0, 59, List.of());
            TreeSet<Integer> weekdays = numbers(fields[4], 0, WEEK, WEEKDAYS);
            if (weekdays.remove(WEEK)) {
                weekdays.add(0);
            }
            Cron cron = new Cron(
                    minutes.first(),
                    List.copyOf(numbers(fields[1], 0, 23, List.of())),
                    List.copyOf(numbers(fields[2], 1, MONTH_DAYS, List.of())),
                    List.copyOf(numbers(fields[3], 1, 12, MONTHS)),
                    List.copyOf(weekdays));
            boolean comes = minutes.size() == 1
                    && cron.next(Instant.EPOCH).isBefore(Instant.EPOCH.plus(365L * YEARS, ChronoUnit.DAYS));
            return comes ? Optional.of(cron) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private static TreeSet<Integer> numbers(String field, int from, int to, List<String> names) {
        TreeSet<Integer> all = new TreeSet<>();
        for (String part : field.split(",", -1)) {
            String[] step = part.split("/", 2);
            String[] range = step[0].equals("*") ? new String[] {"" + from, "" + to} : step[0].split("-", 2);
            int first = number(range[0], names);
            int last = range.length == 2 ? number(range[1], names) : step.length == 2 ? to : first;
            int by = step.length == 2 ? number(step[1], List.of()) : 1;
            if (first < from || last > to || first > last || by < 1) {
                throw new IllegalArgumentException(part);
            }
            for (int each = first; each <= last; each += by) {
                all.add(each);
            }
        }
        return all;
    }

    private static int number(String text, List<String> names) {
        int name = names.indexOf(text.toUpperCase(Locale.ROOT));
        if (name >= 0 && !text.isEmpty()) {
            return name;
        }
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    /** The first such moment after this one. */
    public Instant next(Instant after) {
        ZonedDateTime from =
                after.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        LocalDate day = from.toLocalDate();
        LocalTime earliest = from.toLocalTime();
        for (LocalDate end = day.plusYears(YEARS + 1); day.isBefore(end); day = day.plusDays(1)) {
            if (isOn(day)) {
                for (int hour : hours) {
                    LocalTime time = LocalTime.of(hour, minute);
                    if (!time.isBefore(earliest)) {
                        return day.atTime(time).toInstant(ZoneOffset.UTC);
                    }
                }
            }
            earliest = LocalTime.MIN;
        }
        return Instant.MAX;
    }

    private boolean isOn(LocalDate day) {
        boolean byMonth = days.contains(day.getDayOfMonth());
        boolean byWeek = weekdays.contains(day.getDayOfWeek().getValue() % WEEK);
        boolean either = days.size() < MONTH_DAYS && weekdays.size() < WEEK;
        return months.contains(day.getMonthValue()) && (either ? byMonth || byWeek : byMonth && byWeek);
    }
}
