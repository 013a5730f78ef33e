package be.huurwerk.arrears.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * That a tenant objects to telling the public welfare centre (OCMW) of the arrears, from a day on, or does so no more.
 *
 * @param objects false: from the day on no more
 */
record Objection(UUID objectionId, LocalDate on, boolean objects, String by) {

    /** What a ladder calls telling the centre, and announcing it. */
    private static final Set<String> TELLING = Set.of("publicWelfareCentre", "announcePublicWelfareCentre");

    /** Those of the tasks beside a step that an objection leaves. */
    static List<String> left(List<String> tasks, boolean objects) {
        return objects ? tasks.stream().filter(task -> !TELLING.contains(task)).toList() : tasks;
    }
}
