package be.huurwerk.regulation.parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * No gap and no overlap: dates rise, no date comes twice, and from the first date to the last every month has a value or says that
 * it has none.
 */
final class Continuity {

    private Continuity() {}

    static List<String> faults(ParameterFile file) {
        List<String> faults = new ArrayList<>();
        List<Entry> entries = file.entries();
        for (int i = 1; i < entries.size(); i++) {
            LocalDate before = entries.get(i - 1).from();
            LocalDate from = entries.get(i).from();
            if (from.equals(before)) {
                faults.add(from + " comes twice");
            } else if (from.isBefore(before)) {
                faults.add(from + " overlaps " + before + ": dates must rise");
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(gaps(file));
        }
        return faults;
    }

    private static List<String> gaps(ParameterFile file) {
        List<String> gaps = new ArrayList<>();
        LocalDate last = file.entries().get(file.entries().size() - 1).from();
        LocalDate month = file.entries().get(0).from().plusMonths(1).withDayOfMonth(1);
        for (; month.isBefore(last); month = month.plusMonths(1)) {
            if (file.on(month).isEmpty()) {
                gaps.add("nothing is said about " + month + "; write unknown: true where nothing is known");
            }
        }
        return gaps;
    }
}
