package be.huurwerk.arrears.accountstatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Days of an account that a letter tells of, both included. */
public record Days(LocalDate from, LocalDate until) {

    /**
     * All days from the first on which something is told to the last, in parts: each tells at most so much, unless a single day tells more.
     *
     * @param told how much is told of each day
     */
    static List<Days> of(SortedMap<LocalDate, Integer> told, LocalDate until, int most) {
        List<Days> parts = new ArrayList<>();
        if (told.isEmpty()) {
            return parts;
        }
        LocalDate from = told.firstKey();
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> day : told.entrySet()) {
            if (sum > 0 && sum + day.getValue() > most) {
                parts.add(new Days(from, day.getKey().minusDays(1)));
                from = day.getKey();
                sum = 0;
            }
            sum += day.getValue();
        }
        parts.add(new Days(from, until));
        return parts;
    }
}
