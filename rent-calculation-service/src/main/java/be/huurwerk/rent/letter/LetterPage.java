package be.huurwerk.rent.letter;

import java.util.List;

/**
 * The letter of a rent decision in words, for the template {@code rent-decision}.
 *
 * @param change beside the rent before, or empty when there was none
 * @param until what rents follow that were decided with it, and of what is granted for a time until when, and what then
 * @param corrected empty unless it is a correction of months that are past
 */
record LetterPage(
        boolean severalTenants,
        String from,
        String rent,
        String change,
        String reason,
        List<String> until,
        List<Month> corrected,
        String correctedTotal,
        Calculation calculation,
        String objection,
        List<String> sources,
        List<String> articles,
        String rulesVersion) {

    /** A month of a correction: the rent before, now, and the difference with its sign. */
    record Month(String month, String before, String after, String difference) {}
}
